package org.rollcall.platform.core.plan;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/**
 * What a plan changes at one school, or in one class.
 *
 * @param id the school or class; null for records that name none
 * @param name how a person knows it; empty for records that name none
 * @param suspicious how many of the changes an alarm is about
 */
public record GroupCount(
    @Nullable SourcedId id,
    String name,
    long additions,
    long changes,
    long removals,
    long suspicious) {}
