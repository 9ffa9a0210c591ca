package org.rollcall.platform.core.finding.exam;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.BitSet;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.finding.AffectedRecord;
import org.rollcall.platform.core.finding.FindingRule;

/** Who teaches and who learns, a bit for each class and person. */
final class Staffing implements Closeable {
  private final Exam exam;
  private final Notes notes;
  private final IdTable classes;
  private final IdTable people;
  private final MergedPeriods merged;
  private final BitSet taught = new BitSet();
  private final BitSet attended = new BitSet();
  private final BitSet teaching = new BitSet();
  private final BitSet learning = new BitSet();

  Staffing(Exam exam, Notes notes, Path path) {
    this.merged = new MergedPeriods(path);
    this.exam = exam;
    this.notes = notes;
    this.classes = exam.tables().of(RosterCollection.CLASSES);
    this.people = exam.tables().of(RosterCollection.USERS);
  }

  /** An enrollment; a place is negative where its record did not come in this run. */
  void seen(EnrollmentRole role, int schoolClass, int person) {
    if (role == EnrollmentRole.STUDENT) {
      set(attended, schoolClass);
      set(learning, person);
    } else if (role == EnrollmentRole.TEACHER) {
      set(taught, schoolClass);
      set(teaching, person);
      if (schoolClass >= 0 && person >= 0) {
        merged.teaches(person, schoolClass, exam.tables().slot(schoolClass));
      }
    }
  }

  private static void set(BitSet bits, int place) {
    if (place >= 0) {
      bits.set(place);
    }
  }

  /** Notes who and what is left alone. */
  void tell() {
    if (taught.isEmpty() && attended.isEmpty()) {
      // No enrollments at all: the gate speaks of that.
      return;
    }
    if (tellOfClasses()) {
      tellOfPeople();
    }
  }

  /** Whether any class is held now: in the holidays nobody is in one. */
  private boolean tellOfClasses() {
    boolean any = false;
    var together = merged.groups();
    for (var all = classes.held(); all.hasNext(); ) {
      var held = all.next();
      if (!held.deleted() && Window.isNow(held.value(), exam.today())) {
        any = true;
        var school = exam.tables().school(Window.school(held.value()));
        if (!taught.get(held.place())) {
          notes.add(FindingRule.CLASS_WITHOUT_TEACHER, held.id(), school);
        }
        if (!attended.get(held.place())) {
          notes.add(FindingRule.CLASS_WITHOUT_STUDENTS, held.id(), school);
        }
        together
            .subject(held.place(), held.id())
            .ifPresent(
                first ->
                    notes.add(
                        FindingRule.MERGED_PERIODS,
                        first,
                        school,
                        new AffectedRecord(held.id(), null)));
      }
    }
    return any;
  }

  private void tellOfPeople() {
    for (var all = people.held(); all.hasNext(); ) {
      var held = all.next();
      if (!held.deleted()) {
        var school = exam.tables().school(People.school(held.value()));
        if ((held.value() & People.TEACHER) != 0 && !teaching.get(held.place())) {
          notes.add(FindingRule.TEACHER_WITHOUT_CLASSES, held.id(), school);
        }
        if ((held.value() & People.STUDENT) != 0 && !learning.get(held.place())) {
          notes.add(FindingRule.STUDENT_WITHOUT_ENROLLMENTS, held.id(), school);
        }
      }
    }
  }

  @Override
  public void close() {
    merged.close();
  }
}
