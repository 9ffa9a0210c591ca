package org.rollcall.platform.core.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.plan.Plans;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.SyncRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what the history keeps no longer: by night, in the district's time zone, and in chunks so
 * small that no run waits for them.
 */
public final class PruneHistory {
  private static final Logger LOG = LoggerFactory.getLogger(PruneHistory.class);
  private static final int CHUNK = 1_000;

  private final Districts districts;
  private final Connections connections;
  private final RosterVersions versions;
  private final SyncRuns runs;
  private final Plans plans;
  private final Duration kept;
  private final LocalTime from;
  private final LocalTime to;
  private final Clock clock;

  /** Keeps as much as the settings say. */
  public PruneHistory(
      Districts districts,
      Connections connections,
      RosterVersions versions,
      SyncRuns runs,
      Plans plans,
      PlatformSettings settings,
      Clock clock) {
    this.districts = districts;
    this.connections = connections;
    this.versions = versions;
    this.runs = runs;
    this.plans = plans;
    this.kept = Duration.ofDays(settings.number(Setting.HISTORY_DAYS));
    this.from = settings.time(Setting.NIGHT_FROM);
    this.to = settings.time(Setting.NIGHT_TO);
    this.clock = clock;
  }

  /** Deletes what is due where it is night. */
  public void sweep() {
    var before = clock.instant().minus(kept);
    runs.forget(before);
    plans.forget(before);
    connections.all().stream()
        .filter(connection -> isNight(zone(connection)))
        .forEach(connection -> prune(connection.id(), before));
  }

  private void prune(ConnectionId connection, Instant before) {
    int chunks = 1;
    while (versions.prune(connection, before, CHUNK)) {
      chunks++;
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
    }
    if (chunks > 1) {
      LOG.info("Versions of records older than the history were deleted, chunks: {}", chunks);
    }
  }

  /** The window may go over midnight. */
  private boolean isNight(ZoneId zone) {
    var now = clock.instant().atZone(zone).toLocalTime();
    return from.isBefore(to)
        ? !now.isBefore(from) && now.isBefore(to)
        : !now.isBefore(from) || now.isBefore(to);
  }

  private ZoneId zone(Connection connection) {
    return districts.find(connection.district()).map(District::zone).orElse(ZoneOffset.UTC);
  }
}
