package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;
import org.rollcall.platform.web.fixture.SmallTown;

class LeavingASisTest {
  private static final ConnectionId FIRST = new ConnectionId(1);
  private static final String DISCONNECT = "/connections/1/disconnect";

  private final OpenConsole console = new OpenConsole();
  private final SmallTown town = console.town();
  private final District springfield = town.district("Springfield Unified");
  private Browser admin = console.browser();

  @BeforeEach
  void a_connection_with_a_roster() {
    town.account("seymour@springfield.k12.us", "Seymour Skinner", springfield);
    var connection = town.connection(springfield, "Campus");
    town.roster(connection, Duration.ofHours(9));
    town.run(connection, RunState.SUCCEEDED, Duration.ofHours(9), null, "");
    admin = console.browser().signIn("seymour@springfield.k12.us");
  }

  @AfterEach
  void close() {
    console.close();
  }

  private Revision roster() {
    return town.store().rosters().current(FIRST);
  }

  @Test
  void the_page_says_what_stops_what_is_kept_and_what_is_kept_for_good() {
    assertThat(admin.open(DISCONNECT).body())
        .contains("this stops", "Forgotten", "for as long as you say below", "value=\"30\"")
        .contains("Kept for good", "Delete it now", "Nothing changes in the SIS itself");
  }

  @Test
  void data_is_kept_for_the_days_that_were_said_and_deleted_then() {
    assertThat(admin.open("/").body()).doesNotContain("Disconnected systems");

    admin.submit(DISCONNECT, DISCONNECT, "name", "Campus", "delete", "later", "days", "7");

    assertThat(town.store().connections().all()).isEmpty();
    assertThat(roster()).isNotEqualTo(Revision.NONE);
    assertThat(admin.open("/kept").body()).contains("Campus", "kept until", "Delete the data");
    assertThat(admin.open("/").body()).contains("Disconnected systems");

    admin.submit("/me", "/kept/1/delete");

    assertThat(roster()).isEqualTo(Revision.NONE);
    assertThat(admin.open("/kept").body()).contains("deleted");
    assertThat(admin.open("/audit").body()).contains("SIS disconnected", "SIS data deleted");
  }

  @Test
  void data_is_deleted_at_once_where_that_was_said() {
    admin.submit(DISCONNECT, DISCONNECT, "name", "Campus", "delete", "now");

    assertThat(roster()).isEqualTo(Revision.NONE);
    assertThat(town.store().keptConnections().all()).hasSize(1);
  }

  @Test
  void what_is_no_number_of_days_is_said_where_it_stands() {
    var answer = admin.submit(DISCONNECT, DISCONNECT, "name", "Campus", "days", "soon");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Give a number of days");
    assertThat(town.store().connections().all()).hasSize(1);
  }

  @Test
  void the_same_sis_is_recognised_and_taken_up() {
    admin.submit(DISCONNECT, DISCONNECT, "name", "Campus");
    var fresh = town.connection(springfield, "Campus again");
    var path = "/connections/" + fresh.id();

    assertThat(admin.open(path).body()).contains("You were connected to this SIS before");
    assertThat(admin.open(path + "/take-up").body()).contains("As “Campus”", "Go on with");

    var answer = admin.submit(path + "/take-up", path + "/take-up");

    assertThat(answer.headers().firstValue("Location")).contains("/connections/1");
    var back = town.store().connections().all();
    assertThat(back).hasSize(1);
    assertThat(back.get(0).id()).isEqualTo(FIRST);
    assertThat(back.get(0).name()).isEqualTo("Campus again");
    assertThat(roster()).isNotEqualTo(Revision.NONE);
    assertThat(town.store().credentials().of(FIRST)).hasSize(1);
    assertThat(admin.open("/connections/1").statusCode()).isEqualTo(200);
  }

  @Test
  void nothing_is_offered_of_what_was_deleted() {
    admin.submit(DISCONNECT, DISCONNECT, "name", "Campus", "delete", "now");
    var path = "/connections/" + town.connection(springfield, "Campus again").id();

    assertThat(admin.open(path).body()).doesNotContain("connected to this SIS before");
    assertThat(admin.open(path + "/take-up").body())
        .contains("Roster and history were deleted since");
  }
}
