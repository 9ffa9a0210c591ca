package org.rollcall.connector.testkit;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;

/**
 * A connection without a platform: the JDK's own HTTP client, a clock that stands still, and pauses
 * that are written down and move the clock instead of being slept.
 */
public final class TestConnection implements ConnectionContext {
  /** When every test begins, for the connector and for the SIS. */
  static final Instant START = Instant.parse("2026-09-01T08:00:00Z");

  private final Settings settings;
  private final ServiceAddresses addresses;
  private final Credential credential;
  private final SettableClock clock = SettableClock.at(START);
  private final HttpClient http;
  private final List<Duration> pauses = new ArrayList<>();

  private TestConnection(
      Settings settings, ServiceAddresses addresses, Credential credential, HttpClient http) {
    this.http = http;
    this.settings = settings;
    this.addresses = addresses;
    this.credential = credential;
  }

  /** A connection to these addresses, without settings. */
  public static TestConnection to(ServiceAddresses addresses, String key, String secret) {
    var credential = Credential.of(key, Secret.of(secret));
    var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return new TestConnection(Settings.of(Map.of()), addresses, credential, http);
  }

  /** The same with settings. */
  public TestConnection with(Settings others) {
    return new TestConnection(others, addresses, credential, http);
  }

  /** The same through another HTTP client. */
  public TestConnection with(HttpClient other) {
    return new TestConnection(settings, addresses, credential, other);
  }

  /** What was waited for, in order. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public Settings settings() {
    return settings;
  }

  @Override
  public ServiceAddresses addresses() {
    return addresses;
  }

  @Override
  public Credential credential() {
    return credential;
  }

  @Override
  public SettableClock clock() {
    return clock;
  }

  @Override
  public HttpClient http() {
    return http;
  }

  @Override
  public void pause(Duration wait) {
    pauses.add(wait);
    clock.advance(wait);
  }
}
