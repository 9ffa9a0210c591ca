package org.rollcall.platform.core.sync.measure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;

/**
 * From when to when a run was at one stage.
 *
 * @param collection null where the stage is about all of them
 * @param ended null while it goes on, or when nobody saw its end
 * @param octets of all answers of the SIS for what is read in it, as sent, also of those that came
 *     before it began; or read from a file, unpacked
 */
public record StageSpan(
    Stage stage,
    @Nullable RosterCollection collection,
    Instant started,
    @Nullable Instant ended,
    long octets) {
  /** How long it took, until now while it goes on. */
  public Duration took(Instant now) {
    return Duration.between(started, ended == null ? now : ended);
  }
}
