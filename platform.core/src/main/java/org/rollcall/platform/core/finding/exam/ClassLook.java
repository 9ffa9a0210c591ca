package org.rollcall.platform.core.finding.exam;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Looks at classes. */
final class ClassLook implements CollectionExam.Look {
  private static final long[] NO_DAYS = {0, 0};

  private final IdTable table;
  private final Exam exam;
  private final Notes notes;
  private final Slots slots;

  ClassLook(Exam exam, Notes notes, Path kept) {
    this.slots = new Slots(kept.resolveSibling(kept.getFileName() + ".slots"));
    this.table = exam.tables().begin(RosterCollection.CLASSES);
    this.exam = exam;
    this.notes = notes;
  }

  @Override
  public Optional<RosterRecord> at(RosterRecord record) {
    if (!(record instanceof SchoolClass schoolClass)) {
      return Optional.of(record);
    }
    long school = exam.tables().school(schoolClass.school());
    var days = exam.sessions().days(schoolClass.terms()).orElse(NO_DAYS);
    table.add(
        record.sourcedId().value(), Window.packed(days[0], days[1], school), !record.active());
    if (!record.active()) {
      return Optional.of(record);
    }
    slots.add(schoolClass, Window.packed(days[0], days[1], school), school);
    judgeYear(schoolClass, days[1], school);
    return Optional.of(checked(schoolClass, school));
  }

  private void judgeYear(SchoolClass it, long lastDay, long school) {
    var where = exam.tables().school(school);
    if (lastDay > 0 && exam.sessions().inEarlierYear(lastDay)) {
      notes.add(FindingRule.CLASS_YEAR_OVER, it.sourcedId().value(), where);
    } else if (isOfAnotherYear(it)) {
      notes.add(FindingRule.CLASS_OTHER_YEAR, it.sourcedId().value(), where);
    }
  }

  private boolean isOfAnotherYear(SchoolClass it) {
    long year = it.course().map(this::yearOfCourse).orElse(0L);
    var years = it.terms().stream().map(exam.sessions()::year).filter(each -> each != 0).toList();
    return year != 0 && !years.isEmpty() && years.stream().noneMatch(each -> each == year);
  }

  private long yearOfCourse(SourcedId course) {
    var courses = exam.tables().of(RosterCollection.COURSES);
    int place = courses.find(IdHash.of(course.value()));
    return place < 0 || courses.deleted(place) ? 0 : courses.value(place);
  }

  private SchoolClass checked(SchoolClass it, long school) {
    if (it.terms().isEmpty()) {
      notes.add(
          FindingRule.CLASS_WITHOUT_TERM, it.sourcedId().value(), exam.tables().school(school));
    }
    boolean noCourse = missing(it.course(), RosterCollection.COURSES);
    boolean noSchool = missing(it.school(), RosterCollection.ORGS);
    var terms = it.terms().stream().filter(this::isThere).toList();
    if (!noCourse && !noSchool && terms.size() == it.terms().size()) {
      return it;
    }
    noteAll(it, noCourse, noSchool, school, terms);
    return SchoolClass.builder(it.header(), it.title())
        .classCode(it.classCode().orElse(null))
        .classType(it.classType().orElse(null))
        .location(it.location().orElse(null))
        .course(noCourse ? null : it.course().orElse(null))
        .school(noSchool ? null : it.school().orElse(null))
        .terms(terms)
        .grades(it.grades())
        .subjects(it.subjects())
        .subjectCodes(it.subjectCodes())
        .periods(it.periods())
        .build();
  }

  private boolean isThere(SourcedId term) {
    return !exam.references().missing(RosterCollection.ACADEMIC_SESSIONS, term);
  }

  private boolean missing(Optional<SourcedId> reference, RosterCollection collection) {
    return reference.isPresent() && exam.references().missing(collection, reference.get());
  }

  private void noteAll(
      SchoolClass it, boolean noCourse, boolean noSchool, long school, List<SourcedId> terms) {
    if (noCourse) {
      note(FindingRule.CLASS_COURSE_MISSING, it.course().orElseThrow(), it, school);
    }
    if (noSchool) {
      note(FindingRule.CLASS_SCHOOL_MISSING, it.school().orElseThrow(), it, school);
    }
    it.terms().stream()
        .filter(term -> !terms.contains(term))
        .forEach(term -> note(FindingRule.CLASS_TERM_MISSING, term, it, school));
  }

  private void note(FindingRule rule, SourcedId subject, SchoolClass it, long school) {
    notes.add(
        rule,
        subject.value(),
        exam.tables().school(school),
        new AffectedRecord(it.sourcedId().value(), null));
  }

  @Override
  public void end() {
    table.index();
    slots.end(table, exam, notes);
    exam.tables().slots(slots);
  }

  @Override
  public void close() {
    slots.close();
  }
}
