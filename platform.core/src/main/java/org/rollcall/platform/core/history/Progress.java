package org.rollcall.platform.core.history;

import java.time.Duration;
import java.util.Optional;
import org.rollcall.platform.core.sync.measure.StageSpan;

/**
 * How far a run has come.
 *
 * @param at the stage it is at; empty in the moment between two
 * @param remaining what is likely left; empty while nobody can tell
 * @param percent of the time it is likely to take, 0 to 99; -1 while nobody can tell
 */
public record Progress(Optional<StageSpan> at, Optional<Duration> remaining, int percent) {}
