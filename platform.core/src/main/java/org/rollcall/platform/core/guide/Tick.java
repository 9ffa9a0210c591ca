package org.rollcall.platform.core.guide;

import java.time.Instant;

/**
 * That a step was done.
 *
 * @param by who ticked it off, as named in logs
 */
public record Tick(StepKey step, Instant at, String by) {}
