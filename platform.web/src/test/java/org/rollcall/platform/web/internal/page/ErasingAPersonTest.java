package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class ErasingAPersonTest {
  private static final ConnectionId ID = new ConnectionId(1);
  private static final SourcedId STUDENT = SourcedId.of("s0");
  private static final String PERSON = "/connections/1/person?id=s0";

  private final OpenConsole console = new OpenConsole();
  private Browser admin = console.browser();
  private final Connection connection;

  ErasingAPersonTest() {
    var town = console.town();
    var springfield = town.district("Springfield Unified");
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    connection = town.connection(springfield, "Campus");
  }

  @BeforeEach
  void a_roster() {
    console.town().roster(connection, Duration.ofHours(9));
    admin = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private long people() {
    return console
        .town()
        .store()
        .rosters()
        .read(ID)
        .counts()
        .getOrDefault(RosterCollection.USERS, 0L);
  }

  private void erase() {
    admin.submit(PERSON, "/connections/1/person/erase", "id", "s0");
  }

  @Test
  void everything_held_is_handed_out_with_who_looked_at_it() {
    admin.open(PERSON);

    var file = admin.submit(PERSON, "/connections/1/person/export", "id", "s0");

    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("person.json");
    assertThat(file.body())
        .contains("\"sourcedId\": \"s0\"", "\"collection\": \"users\"", "\"sinceRevision\": 1")
        .contains("\"collection\": \"enrollments\"", "\"sinceAt\"", "person_viewed");
  }

  @Test
  void the_person_is_gone_from_every_table_and_a_hash_is_left() {
    long before = people();
    assertThat(admin.open("/connections/1/person/erase?id=s0").body()).contains("for good");

    erase();

    var store = console.town().store();
    assertThat(people()).isEqualTo(before - 1);
    assertThat(store.rosters().read(ID).user(STUDENT)).isEmpty();
    assertThat(store.rosters().read(ID).enrollmentsOfUser(STUDENT)).isEmpty();
    assertThat(store.erasures().held(ID, STUDENT)).isEmpty();
    assertThat(store.erasures().of(ID)).hasSize(1);
    assertThat(admin.open(PERSON).statusCode()).isEqualTo(404);
    assertThat(admin.open("/connections/1/erased").body()).contains("1 erased");
    assertThat(admin.open("/audit").body()).contains("Person erased").doesNotContain("s0<");
  }

  @Test
  void an_erasure_is_lifted_with_a_trace() {
    erase();
    var mark = console.town().store().erasures().of(ID).get(0).mark().hex();

    admin.submit("/connections/1/erased", "/connections/1/erased/lift", "mark", mark);

    assertThat(console.town().store().erasures().of(ID)).isEmpty();
    assertThat(admin.open("/audit").body()).contains("Erasure lifted", mark);
  }

  @Test
  void nobody_is_erased_while_a_sync_goes_on() {
    console.town().run(connection, RunState.PULLING, Duration.ofMinutes(1), null, "");

    var answer = admin.submit(PERSON, "/connections/1/person/erase", "id", "s0");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(console.town().store().erasures().of(ID)).isEmpty();
  }
}
