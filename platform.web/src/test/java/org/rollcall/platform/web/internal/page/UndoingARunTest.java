package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRoster;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;
import org.rollcall.platform.web.fixture.Await;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.Springfield;

/** The whole way of an undo: previewed, queued, applied, paused, released. */
class UndoingARunTest {
  private static final Caller OPERATOR = Caller.operatorKey();
  private static final SourcedId ANNEX = SourcedId.of("annex");

  private final OpenConsole console = new OpenConsole();
  private final Connection connection;
  private Browser seymour = console.browser();
  private SyncRun second;

  UndoingARunTest() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
    console.connector().serves(Springfield.roster());
    second = ended(syncs().request(OPERATOR, connection.id()));
  }

  @BeforeEach
  void a_second_run_brings_a_school_that_was_a_mistake() {
    var records = new ArrayList<>(Springfield.roster());
    records.add(
        Org.builder(RecordHeader.builder(ANNEX).build(), "The Annex", OrgType.SCHOOL).build());
    console.connector().serves(List.copyOf(records));
    second = ended(syncs().request(OPERATOR, connection.id()));
    assertThat(annex()).isTrue();
    seymour = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private SyncRoster syncs() {
    return console.town().platform().rollcall().syncRoster();
  }

  private SyncRun ended(SyncRun run) {
    return Await.ended(console.town().platform().rollcall(), run);
  }

  private boolean annex() {
    return console.town().store().rosters().read(connection.id()).org(ANNEX).isPresent();
  }

  private String undone() {
    var previewed = seymour.submit("/runs/" + second.id(), "/runs/" + second.id() + "/undo");
    return previewed.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void it_is_previewed_and_changes_nothing_before_somebody_applies_it() {
    var plan = undone();

    assertThat(seymour.open(plan).body())
        .contains("would bring back 0, change back 0 and remove 1", "and pause");
    assertThat(annex()).isTrue();
    assertThat(console.town().store().pauses().find(connection.id())).isEmpty();
  }

  @Test
  void a_run_of_its_own_applies_it_and_the_connection_is_paused_until_released() {
    var plan = undone();
    var applied = seymour.submit(plan, plan + "/apply", "reason", "The annex is no school.");

    assertThat(applied.statusCode()).isEqualTo(303);
    var run =
        ended(
            syncs().latest(OPERATOR, connection.id(), 1).stream()
                .filter(one -> one.trigger() == Trigger.UNDO)
                .findFirst()
                .orElseThrow());
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(annex()).isFalse();
    assertThat(syncs().lastGood(OPERATOR, connection.id()).map(SyncRun::id)).contains(second.id());
    var path = "/connections/" + connection.id();
    assertThat(seymour.submit(path, path + "/sync").statusCode()).isEqualTo(409);
    assertThat(seymour.open(path).body())
        .contains("The annex is no school.", "Release the connection", "id=\"dry-run\"")
        .doesNotContain("id=\"sync\"");

    seymour.submit(path, path + "/release");
    ended(syncs().request(OPERATOR, connection.id()));
    assertThat(annex()).isTrue();
  }

  @Test
  void a_plan_is_applied_once() {
    var plan = undone();
    seymour.submit(plan, plan + "/apply", "reason", "The annex is no school.");
    var run = ended(syncs().latest(OPERATOR, connection.id(), 1).get(0));
    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);

    assertThat(seymour.submit(plan, plan + "/apply", "reason", "Again.").statusCode())
        .isEqualTo(409);
  }
}
