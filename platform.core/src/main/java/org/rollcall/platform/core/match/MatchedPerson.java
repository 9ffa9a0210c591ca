package org.rollcall.platform.core.match;

/**
 * A person whose address does not simply lead to an account.
 *
 * @param school the sourcedId of the school; empty for none
 */
public record MatchedPerson(
    String sourcedId, String school, MatchRole role, MatchOutcome outcome) {}
