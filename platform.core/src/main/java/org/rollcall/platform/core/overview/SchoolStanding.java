package org.rollcall.platform.core.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.platform.core.match.MatchShare;

/**
 * How the roster of one school stands.
 *
 * @param org the school
 * @param classes how many it has
 * @param confirmed when what is stored of it was last found to be what the SIS has; null when never
 * @param waiting changes at it that wait for a decision, and are not in the roster
 * @param emails how many of its people have an account; null while there is no list of accounts
 */
public record SchoolStanding(
    Org org,
    long classes,
    @Nullable Instant confirmed,
    long waiting,
    @Nullable MatchShare emails) {}
