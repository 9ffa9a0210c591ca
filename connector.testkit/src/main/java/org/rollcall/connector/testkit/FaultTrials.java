package org.rollcall.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.simulator.Fault;
import org.rollcall.connector.simulator.Simulator;

/** Reads the users under a fault and looks at what became of it. */
final class FaultTrials {
  private static final Fault SMALL_PAGES = Fault.parse("clamp=25");

  private final Simulator sis;
  private final Supplier<TestConnection> connections;
  private final Function<TestConnection, List<RosterRecord>> reading;

  FaultTrials(
      Simulator sis,
      Supplier<TestConnection> connections,
      Function<TestConnection, List<RosterRecord>> reading) {
    this.sis = sis;
    this.connections = connections;
    this.reading = reading;
  }

  void endsIn(Fault fault, FailureKind kind) {
    sis.faults().set(fault);
    var connection = connections.get();

    var failure =
        assertTimeoutPreemptively(
            FaultExpectations.AT_MOST,
            () -> catchThrowableOfType(SisException.class, () -> reading.apply(connection)));

    sis.faults().clear();
    assertThat(failure).as("the failure").isNotNull();
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.sentence()).endsWith(".").doesNotContain(sis.clientSecret(), "limit=");
    assertThat(connection.pauses().stream().reduce(Duration.ZERO, Duration::plus))
        .isLessThan(FaultExpectations.PATIENCE);
    assertThat(sis.strangersWithToken()).isZero();
  }

  void isWhole(Fault fault) {
    sis.faults().set(SMALL_PAGES, fault);

    var records = reading.apply(connections.get());

    sis.faults().clear();
    assertThat(records).hasSize(sis.count("users").total()).doesNotHaveDuplicates();
  }

  /** Something else goes wrong each time: whatever it is, a reading is whole or refused. */
  void isWholeOrRefused(int times) {
    sis.faults().set(SMALL_PAGES, Fault.parse("mischief"));
    for (int reading = 0; reading < times; reading++) {
      List<RosterRecord> records = new ArrayList<>();
      var failure = catchThrowableOfType(SisException.class, () -> records.addAll(read()));
      if (failure == null) {
        assertThat(new HashSet<>(records)).hasSize(sis.count("users").total());
      } else {
        assertThat(failure.kind()).isNotEqualTo(FailureKind.DEFECT);
      }
    }
    sis.faults().clear();
    assertThat(sis.strangersWithToken()).isZero();
  }

  private List<RosterRecord> read() {
    return reading.apply(connections.get());
  }

  void isNotShort(Fault fault) {
    sis.faults().set(SMALL_PAGES, fault);
    List<RosterRecord> records = new ArrayList<>();

    var failure =
        catchThrowableOfType(
            SisException.class, () -> records.addAll(reading.apply(connections.get())));

    sis.faults().clear();
    if (failure == null) {
      assertThat(new HashSet<>(records)).hasSize(sis.count("users").total());
    } else {
      assertThat(failure.kind()).isEqualTo(FailureKind.ROSTER_INCOMPLETE);
    }
  }
}
