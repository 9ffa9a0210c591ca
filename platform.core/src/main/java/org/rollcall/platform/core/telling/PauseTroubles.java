package org.rollcall.platform.core.telling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.schedule.Blackout;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.telling.incident.Cause;
import org.rollcall.platform.core.telling.incident.Trouble;

/**
 * Pauses without an end that somebody may have forgotten: of a run that was undone, and of a
 * rollover that was begun. A blackout of days ends by itself.
 */
final class PauseTroubles {
  /** A rollover takes some days, and the summary of each day afterwards reminds of it. */
  static final Duration ROLLOVER = Duration.ofDays(7);

  private final Districts districts;
  private final Pauses pauses;
  private final Blackouts blackouts;
  private final Duration patience;
  private final Clock clock;

  /**
   * Looks into these.
   *
   * @param patience how long a pause may last before somebody is told
   */
  PauseTroubles(
      Districts districts, Pauses pauses, Blackouts blackouts, Duration patience, Clock clock) {
    this.districts = districts;
    this.pauses = pauses;
    this.blackouts = blackouts;
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether a pause, forgotten or not, keeps runs from beginning. */
  boolean paused(Connection connection) {
    return pauses.find(connection.id()).isPresent();
  }

  Optional<Trouble> of(Connection connection) {
    return pauses
        .find(connection.id())
        .filter(pause -> lasts(pause.since(), patience))
        .map(pause -> paused(connection, pause))
        .or(() -> frozen(connection));
  }

  private boolean lasts(Instant since, Duration allowed) {
    return !since.plus(allowed).isAfter(clock.instant());
  }

  private Trouble paused(Connection connection, Pause pause) {
    var zone = districts.find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
    return trouble(
        "A run was undone on "
            + BlackoutWords.day(LocalDate.ofInstant(pause.since(), zone))
            + ", and the connection has been paused since then: no sync runs, and the roster is not"
            + " kept current. Once the SIS is put right, release the connection on its page.",
        "/connections/" + connection.id());
  }

  private Optional<Trouble> frozen(Connection connection) {
    return blackouts.of(connection).stream()
        .filter(blackout -> blackout.kind() == Blackout.Kind.ROLLOVER)
        .filter(blackout -> lasts(blackout.at(), ROLLOVER))
        .map(Blackout::from)
        .min(Comparator.naturalOrder())
        .map(since -> frozen(connection, since));
  }

  private static Trouble frozen(Connection connection, LocalDate since) {
    return trouble(
        "A rollover was begun on "
            + BlackoutWords.day(since)
            + " and is not finished: no sync runs by itself, and the roster is not kept current."
            + " Go on with it and release it, or give it up.",
        "/connections/" + connection.id() + "/rollover");
  }

  private static Trouble trouble(String sentence, String path) {
    return new Trouble(Cause.PAUSED, sentence, path, Actor.DISTRICT_ADMIN, 0);
  }
}
