package org.rollcall.platform.core.store;

import java.nio.file.Path;
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
import org.rollcall.platform.core.support.SupportConsents;
import org.rollcall.platform.core.sync.DueRuns;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.RunClaims;
import org.rollcall.platform.core.sync.SyncRuns;
import org.rollcall.platform.core.sync.Watermarks;
import org.rollcall.platform.core.telling.incident.Incidents;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Outbox;

/**
 * An open database with all its repositories, for one owner. Every repository throws SisException
 * of kind STORAGE_UNAVAILABLE when the database cannot be read or written.
 */
public interface Store extends AutoCloseable {
  /** Districts. */
  Districts districts();

  /** Accounts. */
  Accounts accounts();

  /** Sessions. */
  Sessions sessions();

  /** API keys. */
  ApiKeys apiKeys();

  /** Connections. */
  Connections connections();

  /** The sealed credentials of connections. */
  Credentials credentials();

  /** Rosters. */
  Rosters rosters();

  /** Earlier revisions of rosters. */
  RosterVersions rosterVersions();

  /** Runs. */
  SyncRuns syncRuns();

  /** Runs to come. */
  DueRuns dueRuns();

  /** The audit log's entries. */
  AuditEntries auditEntries();

  /** Answers on eligibility. */
  EligibilityAnswers eligibilityAnswers();

  /** Steps of setup guides that are done. */
  Ticks ticks();

  /** Interests in products that are not listed. */
  Interests interests();

  /**
   * Writes a whole and consistent copy of the database into a file that is not there or empty,
   * while everybody goes on. Takes as long as copying does.
   */
  void copyTo(Path file);

  /** What was agreed to. */
  Agreements agreements();

  /** Consents to support with the SIS. */
  SupportConsents supportConsents();

  /** Connections that were ended. */
  KeptConnections keptConnections();

  /** Who was erased. */
  Erasures erasures();

  /** Findings in the data of SIS. */
  Findings findings();

  /** Lists of accounts of learning platforms. */
  AccountLists accountLists();

  /** Capability profiles. */
  CapabilityProfiles capabilityProfiles();

  /** Conformance reports. */
  ConformanceReports conformanceReports();

  /** Schedules. */
  Schedules schedules();

  /** Blackouts. */
  Blackouts blackouts();

  /** Rollovers. */
  Rollovers rollovers();

  /** How far delta runs have read. */
  Watermarks watermarks();

  /** Which runs read which files. */
  RunPackages runPackages();

  /** Plans, limits and what is missing. */
  GuardPorts guard();

  /** What of a SIS is wanted. */
  Scopes scopes();

  /** Which connections are paused. */
  Pauses pauses();

  /** What is wrong, and was. */
  Incidents incidents();

  /** Messages to be sent, and sent. */
  Outbox outbox();

  /** How everybody wants to be told. */
  Notices notices();

  /** Which node has which connection in hand. */
  RunClaims runClaims();

  /** Whether other nodes may use the database at the same time. */
  boolean shared();

  /** How writing goes. */
  Writing writing();

  /** Closes the database; repositories are not to be used any more. */
  @Override
  void close();
}
