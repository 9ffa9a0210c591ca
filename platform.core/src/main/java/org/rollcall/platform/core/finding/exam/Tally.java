package org.rollcall.platform.core.finding.exam;

import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingChange;
import org.rollcall.platform.core.finding.FindingRule;

/** One finding while it is counted. */
final class Tally {
  /**
   * Some of the records are listed: always the first by identifier, so that lists stay the same.
   */
  private static final int LISTED = 20;

  private final FindingRule rule;
  private final String subject;
  private @Nullable String school;
  private long affected;
  private final TreeSet<AffectedRecord> records = new TreeSet<>();

  Tally(FindingRule rule, String subject, @Nullable String school) {
    this.rule = rule;
    this.subject = subject;
    this.school = school;
  }

  static long fingerprint(FindingRule rule, String subject) {
    return Hash64.of(rule.id(), subject);
  }

  FindingRule rule() {
    return rule;
  }

  String subject() {
    return subject;
  }

  @Nullable String school() {
    return school;
  }

  long affected() {
    return affected;
  }

  Iterable<AffectedRecord> records() {
    return records;
  }

  void count(@Nullable AffectedRecord record) {
    affected++;
    if (record != null) {
      list(record);
    }
  }

  private void list(AffectedRecord record) {
    if (records.size() < LISTED || record.compareTo(records.last()) < 0) {
      records.add(record);
      if (records.size() > LISTED) {
        records.pollLast();
      }
    }
  }

  void merge(long more, @Nullable String where, Iterable<AffectedRecord> listed) {
    affected += more;
    // The smaller one, so that the order in which the SIS sends does not matter.
    if (where != null && (school == null || where.compareTo(school) < 0)) {
      school = where;
    }
    listed.forEach(this::list);
  }

  FindingChange.Seen seen(long fingerprint) {
    return new FindingChange.Seen(
        fingerprint, rule, subject, school, affected, List.copyOf(records), content());
  }

  long content() {
    var text = new StringBuilder().append(affected).append('\n').append(school);
    for (Iterator<AffectedRecord> each = records.iterator(); each.hasNext(); ) {
      var record = each.next();
      text.append('\n').append(record.sourcedId()).append('\t').append(record.person());
    }
    return Hash64.of(text.toString());
  }
}
