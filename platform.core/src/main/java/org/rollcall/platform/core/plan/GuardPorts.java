package org.rollcall.platform.core.plan;

/** What guarding a roster needs of the database. */
public record GuardPorts(
    StoredRecords records,
    MissingRecords missing,
    SchoolTallies tallies,
    Plans plans,
    GuardSettings settings,
    RunRevisions revisions) {}
