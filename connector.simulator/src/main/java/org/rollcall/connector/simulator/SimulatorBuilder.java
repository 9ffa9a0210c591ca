package org.rollcall.connector.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** How a simulator is to be; every setting has a default. Not for use by several threads. */
public final class SimulatorBuilder {

  private final String personality;
  private final List<Fault> faults = new ArrayList<>();
  private int students = 300;
  private long seed = 1;
  private int port;
  private Clock clock = Clock.systemUTC();

  SimulatorBuilder(String personality) {
    this.personality = personality;
  }

  /** The size of the district, from 1 to a million students; 300 unless told. */
  public SimulatorBuilder students(int number) {
    if (number < 1 || number > 1_000_000) {
      throw new IllegalArgumentException("A district has from 1 to 1000000 students.");
    }
    students = number;
    return this;
  }

  /** The same seed and size always give the same district. */
  public SimulatorBuilder seed(long number) {
    seed = number;
    return this;
  }

  /** The loopback port; 0, the default, takes any free one. */
  public SimulatorBuilder port(int number) {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535.");
    }
    port = number;
    return this;
  }

  /**
   * Tells when changed records were modified and when tokens expire; the system clock unless told.
   */
  public SimulatorBuilder clock(Clock other) {
    clock = other;
    return this;
  }

  /** A fault that is in force from the start. */
  public SimulatorBuilder fault(Fault fault) {
    faults.add(fault);
    return this;
  }

  /**
   * Starts answering.
   *
   * @throws UncheckedIOException when the port is taken
   */
  public Simulator start() {
    try {
      return Simulator.start(this);
    } catch (IOException portTaken) {
      throw new UncheckedIOException(
          "Port " + port + " of 127.0.0.1 cannot be used; choose another with --port.", portTaken);
    }
  }

  String personality() {
    return personality;
  }

  List<Fault> faults() {
    return faults;
  }

  int students() {
    return students;
  }

  long seed() {
    return seed;
  }

  int port() {
    return port;
  }

  Clock clock() {
    return clock;
  }
}
