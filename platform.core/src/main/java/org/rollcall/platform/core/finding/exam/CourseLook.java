package org.rollcall.platform.core.finding.exam;

import java.util.Optional;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at courses. */
final class CourseLook implements CollectionExam.Look {
  private final IdTable table;
  private final Exam exam;
  private final Notes notes;

  CourseLook(Exam exam, Notes notes) {
    this.table = exam.tables().begin(RosterCollection.COURSES);
    this.exam = exam;
    this.notes = notes;
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    long year =
        record instanceof Course course
            ? course.schoolYear().map(exam.sessions()::year).orElse(0)
            : 0;
    table.add(record.sourcedId().value(), year, !record.active());
    return record instanceof Course course && record.active()
        ? Optional.of(checked(course))
        : Optional.of(record);
  }

  private Course checked(Course course) {
    boolean noOrg = missing(course.org(), RosterCollection.ORGS);
    boolean noYear = missing(course.schoolYear(), RosterCollection.ACADEMIC_SESSIONS);
    if (!noOrg && !noYear) {
      return course;
    }
    if (noOrg) {
      note(FindingRule.COURSE_ORG_MISSING, course.org(), course);
    }
    if (noYear) {
      note(FindingRule.COURSE_YEAR_MISSING, course.schoolYear(), course);
    }
    return Course.builder(course.header(), course.title())
        .courseCode(course.courseCode().orElse(null))
        .schoolYear(noYear ? null : course.schoolYear().orElse(null))
        .org(noOrg ? null : course.org().orElse(null))
        .grades(course.grades())
        .subjects(course.subjects())
        .subjectCodes(course.subjectCodes())
        .build();
  }

  private boolean missing(Optional<SourcedId> reference, RosterCollection collection) {
    return reference.isPresent() && exam.references().missing(collection, reference.get());
  }

  private void note(FindingRule rule, Optional<SourcedId> subject, Course course) {
    notes.add(
        rule,
        subject.orElseThrow().value(),
        exam.tables().school(exam.tables().school(course.org())),
        new AffectedRecord(course.sourcedId().value(), null));
  }

  @Override
  public void end() {
    table.index();
  }
}
