package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Who teaches and who attends: one record for each seat. */
final class EnrollmentSource extends NumberedSource {

  private static final LocalDate DROPPED_ON = LocalDate.of(2026, 9, 11);
  private static final LocalDate RETURNED_ON = LocalDate.of(2026, 10, 5);

  EnrollmentSource(Roster roster) {
    super(roster, Roster.ENROLLMENT, roster.seats().size());
  }

  @Override
  boolean isLeaving(int index) {
    Seats seats = roster.seats();
    SeatKind kind = seats.kind(index);
    int person = seats.person(index);
    return kind == SeatKind.DELETED
        || roster.classCancelled(seats.classOf(index))
        || (kind.teaches() ? roster.teacherLeft(person) : roster.studentLeft(person));
  }

  @Override
  public JsonObject record(int index) {
    Seats seats = roster.seats();
    SeatKind kind = seats.kind(index);
    int schoolClass = seats.classOf(index);
    String school = Roster.schoolId(roster.layout().schoolOfClass(schoolClass));
    var json =
        RecordBuilder.seeded(this, index)
            .part("user", roster.links().to(RecordType.USERS, personId(roster, index)))
            .part("class", roster.links().to(RecordType.CLASSES, Roster.CLASS.id(schoolClass)))
            .part("school", roster.links().to(RecordType.ORGS, school))
            .text("role", kind.teaches() ? "teacher" : "student");
    if (kind.teaches()) {
      json.truth("primary", kind == SeatKind.PRIMARY_TEACHER);
    }
    LocalDate start = begin(schoolClass);
    LocalDate begin = kind == SeatKind.RETURNED ? later(RETURNED_ON, start) : start;
    LocalDate end = kind == SeatKind.DROPPED ? later(DROPPED_ON, start) : end(schoolClass);
    return json.text("beginDate", begin.toString()).text("endDate", end.toString()).build();
  }

  static String personId(Roster roster, int seat) {
    int person = roster.seats().person(seat);
    return roster.seats().kind(seat).teaches()
        ? Roster.TEACHER.id(person)
        : Roster.STUDENT.id(person);
  }

  /** Classes of the second semester have not begun when the others see people come and go. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate begin(int schoolClass) {
    return SchoolYear.termStart(ClassSource.terms(schoolClass).min().orElseThrow());
  }

  private static LocalDate end(int schoolClass) {
    return SchoolYear.termEnd(ClassSource.terms(schoolClass).max().orElseThrow());
  }
}
