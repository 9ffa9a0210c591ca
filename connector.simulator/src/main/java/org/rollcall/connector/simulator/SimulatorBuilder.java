package org.rollcall.connector.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollcall.connector.simulator.internal.personality.Personalities;
import org.rollcall.connector.simulator.internal.record.Version;

/** How a simulator is to be; every setting has a default. Not for use by several threads. */
public final class SimulatorBuilder {

  private static final Map<String, Set<String>> SIGNATURES =
      Map.of(
          "oauth2", Set.of(),
          "oauth1", Set.of("HMAC-SHA1", "HMAC-SHA256"),
          "oauth1-sha1", Set.of("HMAC-SHA1"),
          "oauth1-sha256", Set.of("HMAC-SHA256"));

  private final String personality;
  private final List<Fault> faults = new ArrayList<>();
  private int students = 300;
  private long seed = 1;
  private int port;
  private String auth = "oauth2";
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

  /**
   * How requests are authorised: "oauth2", or with OneRoster 1.1 "oauth1" (signed with HMAC-SHA1 or
   * HMAC-SHA256), "oauth1-sha1" or "oauth1-sha256".
   */
  public SimulatorBuilder auth(String way) {
    if (!SIGNATURES.containsKey(way)) {
      throw new IllegalArgumentException(
          "Requests are authorised by oauth2, oauth1, oauth1-sha1 or oauth1-sha256.");
    }
    if (!SIGNATURES.get(way).isEmpty()
        && Personalities.named(personality).version() == Version.ONE_TWO) {
      throw new IllegalArgumentException("OAuth 1.0a goes with OneRoster 1.1 only.");
    }
    auth = way;
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

  /** The methods of OAuth 1.0a that are accepted; none for OAuth 2.0. */
  Set<String> signatures() {
    return SIGNATURES.getOrDefault(auth, Set.of());
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
