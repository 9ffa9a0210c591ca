package org.rollcall.platform.core.finding.exam;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.finding.Findings;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.sync.Reach;
import org.rollcall.platform.core.sync.RosterExaminer;
import org.rollcall.platform.core.sync.RosterExaminers;
import org.rollcall.platform.core.sync.SyncRun;

/** Looks at rosters with all rules, and keeps what it finds. */
public final class Examinations implements RosterExaminers {
  private final Findings findings;
  private final Rosters rosters;
  private final int mostOfARule;
  private final Clock clock;

  /** Keeps findings there. */
  public Examinations(Findings findings, Rosters rosters, Clock clock) {
    this(findings, rosters, FindingsUpdate.MOST_OF_A_RULE, clock);
  }

  Examinations(Findings findings, Rosters rosters, int mostOfARule, Clock clock) {
    this.findings = findings;
    this.rosters = rosters;
    this.mostOfARule = mostOfARule;
    this.clock = clock;
  }

  @Override
  public RosterExaminer begin(Connection connection, SyncRun run, Path folder) {
    boolean whole = run.reach() == Reach.COMPLETE;
    var made = RosterExam.made(folder);
    var tables = new Tables(made);
    var stored = new StoredIds(rosters, connection.id(), made);
    var exam =
        new Exam(
            tables,
            new References(tables, stored, whole),
            new Sessions(),
            whole,
            clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    return new RosterExam(
        made,
        exam,
        new FindingsUpdate(findings, connection.id(), run.id(), whole, mostOfARule, clock));
  }
}
