package org.rollcall.platform.core.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Slices;
import org.rollcall.platform.core.sync.SyncRun;

/** Shows what is odd in the data of a connection, and whom it concerns. */
public final class ReviewFindings {
  private static final Comparator<RuleCount> SERIOUS_AND_FREQUENT_FIRST =
      Comparator.comparing((RuleCount count) -> count.rule().effect())
          .thenComparing(RuleCount::affected, Comparator.reverseOrder())
          .thenComparing(RuleCount::rule);

  private static final int MOST_PEOPLE = 50;
  private static final int EXPORTED_AT_ONCE = 500;

  /** So many lines a file has at most; a file of one rule or one school has the rest. */
  private static final int MOST_EXPORTED = 100_000;

  private final Connections connections;
  private final Findings findings;
  private final Rosters rosters;
  private final AuditLog audit;

  /** Shows these. */
  public ReviewFindings(
      Connections connections, Findings findings, Rosters rosters, AuditLog audit) {
    this.connections = connections;
    this.findings = findings;
    this.rosters = rosters;
    this.audit = audit;
  }

  /**
   * How much is odd, by rule.
   *
   * @param school the sourcedId of the only school; empty for all
   */
  public FindingsReport report(Caller caller, ConnectionId id, String school) {
    connections.visible(caller, id);
    var filter = new FindingFilter(null, null, school.isEmpty() ? null : school, null);
    return report(findings.newest(id).orElse(null), findings.counts(id, filter));
  }

  /** How much a run found, as it was told then; without rules where it did not look. */
  public FindingsReport ofRun(Caller caller, SyncRun run) {
    connections.visible(caller, run.connection());
    return report(null, findings.ofRun(run.id()));
  }

  private static FindingsReport report(@Nullable Examined examined, List<RuleCount> counts) {
    return new FindingsReport(
        examined, counts.stream().sorted(SERIOUS_AND_FREQUENT_FIRST).toList());
  }

  /**
   * Findings with the names of those they concern.
   *
   * @param after empty at first, then the slice's next
   */
  public FindingsSlice find(
      Caller caller, ConnectionId id, FindingsAsked asked, String after, int limit) {
    var connection = connections.visible(caller, id);
    var slice = slice(id, asked, after, limit);
    if (!slice.items().isEmpty()) {
      record(caller, connection, AuditAction.FINDINGS_VIEWED, "What is odd in the data of people.");
    }
    return slice;
  }

  private FindingsSlice slice(ConnectionId id, FindingsAsked asked, String after, int limit) {
    var roster = rosters.read(id);
    List<String> about = null;
    if (!asked.text().isEmpty()) {
      about = new ArrayList<>();
      about.add(asked.text());
      for (var person : roster.findPeople(asked.text(), null, MOST_PEOPLE).items()) {
        about.add(person.sourcedId().value());
      }
    }
    var school = asked.school().isEmpty() ? null : asked.school();
    var filter = new FindingFilter(asked.rule(), asked.state(), school, about);
    var found = findings.find(id, filter, after, limit);
    var newest = findings.newest(id).map(Examined::run).orElse(null);
    return new FindingsSlice(
        found.items(), FindingNames.of(found.items(), roster), newest, found.next());
  }

  /** Findings as comma-separated values, a heading first. */
  public String export(Caller caller, ConnectionId id, FindingsAsked asked) {
    var connection = connections.visible(caller, id);
    var file = new FindingsFile();
    Slices.each(
        after -> slice(id, asked, after, EXPORTED_AT_ONCE),
        FindingsSlice::next,
        slice -> slice.items().forEach(finding -> file.add(finding, slice)),
        () -> file.lines() >= MOST_EXPORTED);
    record(
        caller, connection, AuditAction.FINDINGS_EXPORTED, file.lines() + " findings, as a file.");
    return file.text();
  }

  private void record(Caller caller, Connection connection, AuditAction action, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
