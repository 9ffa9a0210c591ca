package org.rollcall.platform.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.ApiKeys;
import org.rollcall.platform.core.account.Sessions;
import org.rollcall.platform.core.audit.AuditEntries;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.departure.KeptConnections;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.eligibility.EligibilityAnswers;
import org.rollcall.platform.core.exchange.Agreements;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.guide.Ticks;
import org.rollcall.platform.core.interest.Interests;
import org.rollcall.platform.core.match.AccountLists;
import org.rollcall.platform.core.packages.RunPackages;
import org.rollcall.platform.core.plan.GuardPorts;
import org.rollcall.platform.core.probe.CapabilityProfiles;
import org.rollcall.platform.core.probe.ConformanceReports;
import org.rollcall.platform.core.rollover.Rollovers;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.RosterVersions;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.schedule.Blackouts;
import org.rollcall.platform.core.schedule.Schedules;
import org.rollcall.platform.core.scope.Scopes;
import org.rollcall.platform.core.store.Store;
import org.rollcall.platform.core.store.Writing;
import org.rollcall.platform.core.support.SupportConsents;
import org.rollcall.platform.core.sync.DueRuns;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.RunClaims;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Watermarks;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Outbox;
import org.rollcall.platform.store.finding.SqlFindings;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.plan.SqlGuardSettings;
import org.rollcall.platform.store.plan.SqlMissingRecords;
import org.rollcall.platform.store.plan.SqlPauses;
import org.rollcall.platform.store.plan.SqlPlans;
import org.rollcall.platform.store.plan.SqlRunRevisions;
import org.rollcall.platform.store.plan.SqlSchoolTallies;
import org.rollcall.platform.store.repository.SqlAccounts;
import org.rollcall.platform.store.repository.SqlAgreements;
import org.rollcall.platform.store.repository.SqlApiKeys;
import org.rollcall.platform.store.repository.SqlAuditEntries;
import org.rollcall.platform.store.repository.SqlBlackouts;
import org.rollcall.platform.store.repository.SqlCapabilityProfiles;
import org.rollcall.platform.store.repository.SqlConformanceReports;
import org.rollcall.platform.store.repository.SqlConnections;
import org.rollcall.platform.store.repository.SqlCredentials;
import org.rollcall.platform.store.repository.SqlDistricts;
import org.rollcall.platform.store.repository.SqlEligibilityAnswers;
import org.rollcall.platform.store.repository.SqlIncidents;
import org.rollcall.platform.store.repository.SqlInterests;
import org.rollcall.platform.store.repository.SqlKeptConnections;
import org.rollcall.platform.store.repository.SqlNotices;
import org.rollcall.platform.store.repository.SqlOutbox;
import org.rollcall.platform.store.repository.SqlRollovers;
import org.rollcall.platform.store.repository.SqlRunClaims;
import org.rollcall.platform.store.repository.SqlRunPackages;
import org.rollcall.platform.store.repository.SqlSchedules;
import org.rollcall.platform.store.repository.SqlScopes;
import org.rollcall.platform.store.repository.SqlSessions;
import org.rollcall.platform.store.repository.SqlSupportConsents;
import org.rollcall.platform.store.repository.SqlSyncRuns;
import org.rollcall.platform.store.repository.SqlTicks;
import org.rollcall.platform.store.repository.SqlWatermarks;
import org.rollcall.platform.store.roster.RosterRemoval;
import org.rollcall.platform.store.roster.SqlAccountLists;
import org.rollcall.platform.store.roster.SqlErasures;
import org.rollcall.platform.store.roster.SqlRosterVersions;
import org.rollcall.platform.store.roster.SqlRosters;
import org.rollcall.platform.store.roster.SqlStoredRecords;
import org.rollcall.platform.store.schedule.NodeTiming;
import org.rollcall.platform.store.schedule.ScheduledRuns;

/** All repositories over one database. */
record SqlStore(
    Districts districts,
    Accounts accounts,
    Sessions sessions,
    ApiKeys apiKeys,
    Connections connections,
    Credentials credentials,
    Rosters rosters,
    RosterVersions rosterVersions,
    SyncRuns syncRuns,
    DueRuns dueRuns,
    AuditEntries auditEntries,
    EligibilityAnswers eligibilityAnswers,
    Ticks ticks,
    Interests interests,
    Agreements agreements,
    SupportConsents supportConsents,
    KeptConnections keptConnections,
    Erasures erasures,
    Findings findings,
    AccountLists accountLists,
    CapabilityProfiles capabilityProfiles,
    ConformanceReports conformanceReports,
    Schedules schedules,
    Blackouts blackouts,
    Watermarks watermarks,
    RunPackages runPackages,
    GuardPorts guard,
    Pauses pauses,
    Incidents incidents,
    Outbox outbox,
    Notices notices,
    Rollovers rollovers,
    RunClaims runClaims,
    Scopes scopes,
    boolean shared,
    Writing writing,
    Pools pools)
    implements Store {
  private static final Duration POLLING = Duration.ofSeconds(1);

  /** What copies the database, and is closed last. */
  interface Pools {
    void copyTo(Path file);

    void close();
  }

  /**
   * All of them.
   *
   * @param takeOver after how long a silence a node is taken for dead by the others
   */
  static SqlStore over(
      Database database, DataSource scheduler, Duration takeOver, Clock clock, Pools pools) {
    var node = "rollcall-" + UUID.randomUUID();
    return new SqlStore(
        new SqlDistricts(database),
        new SqlAccounts(database),
        new SqlSessions(database),
        new SqlApiKeys(database),
        new SqlConnections(database, new RosterRemoval(database)),
        new SqlCredentials(database),
        new SqlRosters(database),
        new SqlRosterVersions(database),
        new SqlSyncRuns(database),
        ScheduledRuns.over(scheduler, database, new NodeTiming(node, POLLING, takeOver), clock),
        new SqlAuditEntries(database),
        new SqlEligibilityAnswers(database),
        new SqlTicks(database),
        new SqlInterests(database),
        new SqlAgreements(database),
        new SqlSupportConsents(database),
        new SqlKeptConnections(database, new RosterRemoval(database)),
        new SqlErasures(database),
        new SqlFindings(database),
        new SqlAccountLists(database),
        new SqlCapabilityProfiles(database),
        new SqlConformanceReports(database),
        new SqlSchedules(database),
        new SqlBlackouts(database),
        new SqlWatermarks(database),
        new SqlRunPackages(database),
        new GuardPorts(
            new SqlStoredRecords(database),
            new SqlMissingRecords(database),
            new SqlSchoolTallies(database),
            new SqlPlans(database),
            new SqlGuardSettings(database),
            new SqlRunRevisions(database)),
        new SqlPauses(database),
        new SqlIncidents(database),
        new SqlOutbox(database),
        new SqlNotices(database),
        new SqlRollovers(database),
        SqlRunClaims.over(database, node, takeOver, clock),
        new SqlScopes(database),
        database.shared(),
        database,
        pools);
  }

  @Override
  public void copyTo(Path file) {
    pools.copyTo(file);
  }

  @Override
  public void close() {
    dueRuns.close();
    pools.close();
  }
}
