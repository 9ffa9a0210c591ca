package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * The records of one type at one school: what the guard judges together.
 *
 * @param school null for those that name no school
 */
public record SchoolGroup(RosterType type, @Nullable SourcedId school) {}
