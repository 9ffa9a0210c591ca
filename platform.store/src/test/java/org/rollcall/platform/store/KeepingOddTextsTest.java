package org.rollcall.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollcall.connector.api.roster.RosterCollection.USERS;
import static org.rollcall.platform.store.RosterRecords.added;
import static org.rollcall.platform.store.RosterRecords.id;
import static org.rollcall.platform.store.RosterRecords.person;

/** Whatever a SIS has in its names comes back as it was, whichever way rows take. */
class KeepingOddTextsTest {
  private static final String GIVEN = "Tab\tBack\\slash\r\nNul\u0000Bell\u0007";
  private static final String FAMILY = "Łødź \\N \uD83D\uDE00 \\.";

  @OnEachStore
  void odd_characters_come_back_and_are_no_obstacle_to_finding(OpenStore open) {
    var connection = open.connection("Lakeside");

    try (var staging = open.store().rosters().stage(connection)) {
      staging.apply(USERS, added(person("p\\1\t", GIVEN, FAMILY)));
      staging.publish(open.clock.instant());
    }

    var reader = open.store().rosters().read(connection);
    var name = reader.user(id("p\\1\t")).orElseThrow().name();
    assertThat(name.givenName()).isEqualTo(GIVEN);
    assertThat(name.familyName()).isEqualTo(FAMILY);
    assertThat(reader.findPeople("łødź", null, 5).items()).hasSize(1);
  }
}
