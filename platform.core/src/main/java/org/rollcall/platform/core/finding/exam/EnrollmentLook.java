package org.rollcall.platform.core.finding.exam;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at enrollments, of which there are millions: no object is made for one in order. */
final class EnrollmentLook implements CollectionExam.Look {
  private final Exam exam;
  private final Notes notes;
  private final IdTable classes;
  private final Staffing staffing;
  private @Nullable SourcedId lastClass;
  private int lastClassPlace;
  private @Nullable SourcedId lastSchool;
  private boolean lastSchoolMissing;

  EnrollmentLook(Exam exam, Notes notes, Path kept) {
    this.exam = exam;
    this.notes = notes;
    this.classes = exam.tables().of(RosterCollection.CLASSES);
    this.staffing = new Staffing(exam, notes, kept.resolveSibling(kept.getFileName() + ".taught"));
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    if (!record.active() || !(record instanceof Enrollment it)) {
      return Optional.of(record);
    }
    int person = exam.references().find(RosterCollection.USERS, it.user());
    int schoolClass = place(it.schoolClass());
    if (person == References.MISSING || schoolClass == References.MISSING) {
      noteDropped(it, person, schoolClass);
      return Optional.empty();
    }
    staffing.seen(it.role(), schoolClass, person);
    if (it.beginDate().isPresent() || it.endDate().isPresent()) {
      judgeDays(it, schoolClass);
    }
    return Optional.of(checked(it));
  }

  /** Many products send the enrollments of a class one after the other. */
  private int place(SourcedId schoolClass) {
    if (!schoolClass.equals(lastClass)) {
      lastClassPlace = exam.references().find(RosterCollection.CLASSES, schoolClass);
      lastClass = schoolClass;
    }
    return lastClassPlace;
  }

  private void noteDropped(Enrollment it, int person, int schoolClass) {
    var record = new AffectedRecord(it.sourcedId().value(), it.user().value());
    var school = school(it, schoolClass);
    if (person == References.MISSING) {
      notes.add(FindingRule.ENROLLMENT_PERSON_MISSING, it.user().value(), school, record);
    }
    if (schoolClass == References.MISSING) {
      notes.add(FindingRule.ENROLLMENT_CLASS_MISSING, it.schoolClass().value(), school, record);
    }
  }

  private @Nullable String school(Enrollment it, int schoolClass) {
    var tables = exam.tables();
    var own = tables.school(tables.school(it.school()));
    return own == null && schoolClass >= 0
        ? tables.school(Window.school(classes.value(schoolClass)))
        : own;
  }

  private void judgeDays(Enrollment it, int schoolClass) {
    var begin = it.beginDate();
    var end = it.endDate();
    boolean endsFirst = begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get());
    if (endsFirst) {
      note(FindingRule.ENROLLMENT_ENDS_FIRST, it, schoolClass);
    } else if (schoolClass >= 0 && Window.outside(classes.value(schoolClass), begin, end)) {
      note(FindingRule.ENROLLMENT_OUTSIDE_TERM, it, schoolClass);
    }
  }

  private void note(FindingRule rule, Enrollment it, int schoolClass) {
    notes.add(
        rule,
        it.schoolClass().value(),
        school(it, schoolClass),
        new AffectedRecord(it.sourcedId().value(), it.user().value()));
  }

  private Enrollment checked(Enrollment it) {
    if (it.school().isEmpty() || !isMissing(it.school().get())) {
      return it;
    }
    notes.add(
        FindingRule.ENROLLMENT_SCHOOL_MISSING,
        it.school().get().value(),
        null,
        new AffectedRecord(it.sourcedId().value(), it.user().value()));
    return Enrollment.builder(it.header(), it.user(), it.schoolClass(), it.role())
        .primary(it.primary())
        .beginDate(it.beginDate().orElse(null))
        .endDate(it.endDate().orElse(null))
        .build();
  }

  private boolean isMissing(SourcedId school) {
    if (!school.equals(lastSchool)) {
      lastSchoolMissing = exam.references().missing(RosterCollection.ORGS, school);
      lastSchool = school;
    }
    return lastSchoolMissing;
  }

  @Override
  public void end() {
    if (exam.whole()) {
      staffing.tell();
    }
  }

  @Override
  public void close() {
    staffing.close();
  }
}
