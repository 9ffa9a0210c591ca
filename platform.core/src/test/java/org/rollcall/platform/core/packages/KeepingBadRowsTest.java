package org.rollcall.platform.core.packages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.csv.BadRow;

class KeepingBadRowsTest {
  private final BadRowTally tally = new BadRowTally();

  private void note(String file, long row, String what) {
    tally.note(BadRow.builder(file, row, what).build());
  }

  @Test
  void the_first_twenty_of_one_kind_are_kept_and_the_others_counted() {
    for (int row = 2; row < 1_000_002; row++) {
      note("users.csv", row, "it has 9 values");
    }

    var seen = tally.seen();
    assertThat(seen.first()).hasSize(20).extracting(BadRow::row).startsWith(2L, 3L).endsWith(21L);
    assertThat(seen.all()).isEqualTo(1_000_000);
  }

  @Test
  void another_kind_is_shown_however_late_it_comes() {
    for (int row = 2; row < 5_000; row++) {
      note("users.csv", row, "it has 9 values");
    }
    note("enrollments.csv", 4_711, "a quotation mark is not closed");
    note("enrollments.csv", 4_712, "a quotation mark is not closed");

    var seen = tally.seen();
    assertThat(seen.first()).hasSize(20);
    assertThat(seen.first().get(18).row()).isEqualTo(20);
    assertThat(seen.first().get(19).row()).isEqualTo(4_711);
    assertThat(seen.all()).isEqualTo(5_000);
  }

  @Test
  void of_more_kinds_than_there_is_room_for_the_first_are_shown() {
    for (int kind = 0; kind < 100; kind++) {
      note("users.csv", kind, "it has " + kind + " values");
    }

    assertThat(tally.seen().first()).hasSize(20).extracting(BadRow::row).endsWith(19L);
    assertThat(tally.seen().more()).isEqualTo(80);
  }
}
