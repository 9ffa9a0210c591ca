package org.rollcall.platform.core.match;

import org.jspecify.annotations.Nullable;

/**
 * Which people somebody wants to see.
 *
 * @param outcome only of this outcome; null for all that are not simply matched
 * @param school the sourcedId of the only school; empty for all
 * @param role only of this role; null for both
 */
public record MatchAsked(@Nullable MatchOutcome outcome, String school, @Nullable MatchRole role) {}
