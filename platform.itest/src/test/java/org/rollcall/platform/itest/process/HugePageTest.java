package org.rollcall.platform.itest.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of two gigabytes: as it is, and packed into two megabytes. */
class HugePageTest {
  @ParameterizedTest
  @ValueSource(strings = {"huge-body=2147483648", "gzip-bomb=2147483648"})
  void it_is_refused_early_in_little_memory_and_the_next_run_is_whole(
      String fault, @TempDir Path home) throws Exception {
    try (var simulator = SimulatorProcess.start(60);
        var rollcall = RollcallProcess.start(home, "-Xmx512m", "-XX:+ExitOnOutOfMemoryError")) {
      Connected.connect(rollcall, simulator).mustSucceed();
      var api = new Api(rollcall);
      api.requested(api.connection());
      var good = new StoredRecords(home).contents();
      var control = new Control(simulator);
      control.faults(fault + "@/enrollments?");
      var begun = Instant.now();

      var run = api.requested(api.connection());

      assertThat(FaultRounds.ending(run)).as(run.toString()).isEqualTo("DATA_UNREADABLE");
      assertThat(run.get("sentence").getAsString()).contains("Rollcall does not read it");
      assertThat(run.get("whoActs").getAsString()).isNotBlank();
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));
      assertThat(run.getAsJsonObject("traffic").get("octets").getAsLong())
          .as("read before it was refused")
          .isLessThan(300_000_000L);
      assertThat(new StoredRecords(home).contents()).isEqualTo(good);

      control.faults();
      assertThat(FaultRounds.ending(api.requested(api.connection())))
          .isEqualTo(ExpectedOfFaults.WHOLE);
    }
  }
}
