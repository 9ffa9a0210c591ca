package org.rollcall.platform.core.telling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRuns;

/** What the runs of a week did, in a sentence. */
final class WeekInNumbers {
  private static final int MOST_RUNS_A_WEEK = 200;

  private final Districts districts;
  private final Connections connections;
  private final SyncRuns history;

  WeekInNumbers(Districts districts, Connections connections, SyncRuns history) {
    this.districts = districts;
    this.connections = connections;
    this.history = history;
  }

  List<District> districts() {
    return districts.all();
  }

  /** Empty when no run succeeded. */
  Optional<String> sentence(List<DistrictId> of, Instant since) {
    long runs = 0;
    long changes = 0;
    long people = 0;
    for (Connection connection : connections.all()) {
      if (!of.contains(connection.district())) {
        continue;
      }
      var good =
          history.latest(connection.id(), MOST_RUNS_A_WEEK).stream()
              .filter(
                  run ->
                      run.trigger().syncs()
                          && run.state() == RunState.SUCCEEDED
                          && !run.started().isBefore(since))
              .toList();
      runs += good.size();
      changes += good.stream().mapToLong(WeekInNumbers::changes).sum();
      people += history.lastGood(connection.id()).map(WeekInNumbers::people).orElse(0L);
    }
    return runs == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.US,
                "Runs that succeeded: %,d%nPeople in the rosters: %,d%nChanges applied: %,d",
                runs,
                people,
                changes));
  }

  private static long changes(SyncRun run) {
    return run.counts().values().stream()
        .mapToLong(counts -> counts.added() + counts.changed() + counts.removed())
        .sum();
  }

  private static long people(SyncRun run) {
    return run.counts().getOrDefault(RosterCollection.USERS, CollectionCounts.NONE).stored();
  }
}
