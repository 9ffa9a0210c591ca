package org.rollcall.platform.core.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rollcall.platform.core.connection.ConnectionId;

/** Whether the newest run found errors that were not there before. */
public final class NewErrors {
  private NewErrors() {}

  /** What a person should look at after the newest run of a connection. */
  public static Optional<String> of(ConnectionId connection, Findings findings) {
    return findings.newest(connection).flatMap(run -> sentence(findings.ofRun(run.run())));
  }

  private static Optional<String> sentence(List<RuleCount> counts) {
    long fresh =
        counts.stream()
            .filter(count -> count.rule().effect() == Effect.ERROR)
            .mapToLong(RuleCount::fresh)
            .sum();
    if (fresh == 0) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(Locale.US, "%,d", fresh)
            + (fresh == 1 ? " new error" : " new errors")
            + " in the data of the SIS: records were left out. Open the findings of the connection"
            + " to see which, and who can fix them.");
  }
}
