package org.rollcall.platform.core.sync;

import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.scope.ScopePorts;

/**
 * What runs need of the database, who looks at and who keeps what they read, and what decides when
 * they begin.
 */
public record SyncPorts(
    Districts districts,
    Connections connections,
    Rosters rosters,
    SyncRuns history,
    DueRuns due,
    Erasures erasures,
    RosterExaminers examiners,
    RunTiming timing,
    RosterKeeper keeper,
    Pauses pauses,
    RunClaims claims,
    ScopePorts scopes) {}
