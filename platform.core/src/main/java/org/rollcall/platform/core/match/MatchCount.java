package org.rollcall.platform.core.match;

/**
 * How many people of a school and role have an outcome.
 *
 * @param school the sourcedId of the school; empty for none
 */
public record MatchCount(String school, MatchRole role, MatchOutcome outcome, long people) {}
