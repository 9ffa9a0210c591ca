package org.rollcall.platform.core.finding.exam;

import java.util.Optional;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.Severity;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;
import org.rollcall.platform.core.sync.RecordExaminer;

/** Looks at the records of one collection with what is looked for in it. */
final class CollectionExam implements RecordExaminer {
  private static final int LONGEST_SENTENCE = 300;

  private final Notes notes;
  private final Look look;

  /** What is looked for in a collection. */
  interface Look {
    /** The record to be stored; empty when it is dropped. */
    Optional<RosterRecord> at(RosterRecord record);

    /** The same for somebody who has, or may have, enrollments outside the scope. */
    default Optional<RosterRecord> atElsewhere(RosterRecord record) {
      return at(record);
    }

    /** The record is there, and lies outside the scope. */
    default void outside(RosterRecord record) {}

    /** All came. */
    void end();

    /** Lets go of what it kept. */
    default void close() {}
  }

  CollectionExam(Notes notes, Look look) {
    this.notes = notes;
    this.look = look;
  }

  @Override
  public void beginPage() {
    notes.pageIsWhole();
  }

  @Override
  public void takeBackPage() {
    notes.takeBackPage();
  }

  @Override
  public Optional<RosterRecord> examine(RosterRecord record) {
    return look.at(record);
  }

  @Override
  public Optional<RosterRecord> examineElsewhere(RosterRecord record) {
    return look.atElsewhere(record);
  }

  @Override
  public void outside(RosterRecord record) {
    look.outside(record);
  }

  @Override
  public void note(Finding finding) {
    var sentence = finding.collection().path() + ": " + finding.sentence();
    var subject =
        sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE);
    var rule = rule(finding);
    finding
        .sourcedId()
        .ifPresentOrElse(
            id -> notes.add(rule, subject, null, new AffectedRecord(id.value(), null)),
            () -> notes.add(rule, subject, null));
  }

  private static FindingRule rule(Finding finding) {
    return switch (finding.rule()) {
      case "not-a-record" -> FindingRule.NOT_A_RECORD;
      case "missing-sourcedId" -> FindingRule.MISSING_SOURCED_ID;
      case "missing-reference" -> FindingRule.MISSING_REFERENCE;
      case "unknown-word" -> FindingRule.UNKNOWN_WORD;
      default ->
          finding.severity() == Severity.ERROR
              ? FindingRule.REPORTED_RECORD
              : FindingRule.UNREADABLE_VALUE;
    };
  }

  @Override
  public void finish() {
    notes.pageIsWhole();
    look.end();
    notes.pageIsWhole();
  }
}
