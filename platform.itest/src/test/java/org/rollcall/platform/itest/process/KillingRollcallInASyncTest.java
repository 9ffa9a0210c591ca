package org.rollcall.platform.itest.process;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three kills; {@code bin/soak kills} does fifty. */
class KillingRollcallInASyncTest {
  @Test
  void after_each_kill_the_sync_goes_on_and_the_roster_is_the_sis_s_to_the_record(
      @TempDir Path folder) throws Exception {
    try (var rounds = KillRounds.begin(folder, 200, 4)) {
      for (int round = 0; round < 3; round++) {
        rounds.round();
      }
      rounds.compareWithAFreshOne();
    }
  }
}
