package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.MissingRecord;
import org.rollcall.platform.core.plan.MissingRecord.Standing;
import org.rollcall.platform.core.plan.MissingRecords;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.scope.KeptScope;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.core.sync.SyncRunId;

class KeepingScopesTest {
  private static final Scope NARROW =
      new Scope(
          Set.of(SourcedId.of("north"), SourcedId.of("south/1")),
          Set.of("09", "KG"),
          TermChoice.PICKED,
          Set.of(SourcedId.of("fall")),
          Set.of(UserRole.AIDE));

  private OpenStore open;
  private ConnectionId id;

  @BeforeEach
  void openStore(OpenStore open) {
    this.open = open;
    id = open.connection("Lakeside");
  }

  private MissingRecords missing() {
    return open.store().guard().missing();
  }

  private static RecordKey key(String id) {
    return RecordKey.of(SourcedId.of(id));
  }

  private static MissingRecord record(String id, Standing standing) {
    return new MissingRecord(key(id), new SyncRunId(1), SettableClock.START, 4, true, standing);
  }

  @OnEachStore
  void a_scope_is_kept_whole_and_replaced_whole() {
    var scopes = open.store().scopes();
    assertThat(scopes.of(id)).isEqualTo(KeptScope.NONE);

    scopes.keep(id, NARROW, SettableClock.START, "Ada");
    scopes.applied(id, "abc");
    assertThat(open.reopened().scopes().of(id))
        .isEqualTo(new KeptScope(NARROW, SettableClock.START, "Ada", "abc"));

    var later = SettableClock.START.plus(Duration.ofDays(1));
    open.store().scopes().keep(id, Scope.EVERYTHING, later, "Grace");
    assertThat(open.store().scopes().of(id))
        .isEqualTo(new KeptScope(Scope.EVERYTHING, later, "Grace", "abc"));
  }

  @OnEachStore
  void which_classes_lie_outside_is_kept_beside_it_and_does_not_change_with_it() {
    open.store().scopes().keep(id, NARROW, SettableClock.START, "Ada");
    assertThat(open.store().scopes().classesOutside(id)).isEmpty();

    open.store().scopes().keepClassesOutside(id, new byte[] {1, -2, 3});
    open.store().scopes().keep(id, Scope.EVERYTHING, SettableClock.START, "Grace");

    assertThat(open.reopened().scopes().classesOutside(id)).containsExactly(1, -2, 3);
  }

  @OnEachStore
  void it_goes_with_the_connection() {
    open.store().scopes().keep(id, NARROW, SettableClock.START, "Ada");

    open.store().connections().remove(id);

    assertThat(open.store().scopes().of(id)).isEqualTo(KeptScope.NONE);
  }

  @OnEachStore
  void what_lies_outside_is_told_from_what_is_missing() {
    var users = RosterCollection.USERS;
    var gone = record("gone", Standing.MISSING);
    var outside = record("outside", Standing.OUTSIDE);
    missing().keep(id, users, List.of(gone, outside));

    assertThat(missing().some(id, users, null, 10)).containsExactly(gone);
    assertThat(missing().outside(id, users, null, 10)).containsExactly(outside);
    assertThat(missing().counts(id)).isEqualTo(Map.of(users, 1L));
    assertThat(missing().counts(id, Standing.OUTSIDE)).isEqualTo(Map.of(users, 1L));
    assertThat(missing().of(id, users)).toIterable().containsExactlyInAnyOrder(gone, outside);
  }

  @OnEachStore
  void what_is_let_go_waits_from_then_on_and_may_stay_after_all() {
    var users = RosterCollection.USERS;
    var later = SettableClock.START.plus(Duration.ofDays(9));
    missing().keep(id, users, List.of(record("outside", Standing.OUTSIDE)));

    missing().letGo(id, later, 7);
    assertThat(missing().some(id, users, null, 10))
        .containsExactly(
            new MissingRecord(key("outside"), new SyncRunId(1), later, 7, true, Standing.LET_GO));
    missing().holdAgain(id);

    assertThat(missing().counts(id)).isEmpty();
    assertThat(missing().counts(id, Standing.OUTSIDE)).isEqualTo(Map.of(users, 1L));
  }
}
