package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Every school's own catalogue: one course for each subject and grade of its level. */
final class CourseSource extends NumberedSource {

  /** Room per school in the numbering; a few numbers at its end are courses no longer offered. */
  private static final int PER_SCHOOL = 24;

  CourseSource(Roster roster) {
    super(roster, Roster.COURSE, roster.layout().schools() * PER_SCHOOL);
  }

  static int courseOfClass(Roster roster, int schoolClass) {
    int school = roster.layout().schoolOfClass(schoolClass);
    int section = schoolClass - roster.layout().firstClass(school);
    return school * PER_SCHOOL + section % (PER_SCHOOL - 2);
  }

  static String subject(Roster roster, int course) {
    List<String> subjects = roster.layout().level(course / PER_SCHOOL).subjects();
    return subjects.get(course % PER_SCHOOL % subjects.size());
  }

  static String grade(Roster roster, int course) {
    List<String> grades = roster.layout().level(course / PER_SCHOOL).grades();
    return grades.get(course % PER_SCHOOL % grades.size());
  }

  static String title(Roster roster, int course) {
    return subject(roster, course) + " (Grade " + grade(roster, course) + ")";
  }

  @Override
  boolean isLeaving(int index) {
    return index % PER_SCHOOL == PER_SCHOOL - 1;
  }

  @Override
  public JsonObject record(int index) {
    String school = Roster.schoolId(index / PER_SCHOOL);
    return RecordBuilder.seeded(this, index)
        .text("title", title(roster, index))
        .part("schoolYear", roster.links().to(RecordType.ACADEMIC_SESSIONS, SessionSource.YEAR))
        .text("courseCode", "C" + (1000 + index % PER_SCHOOL))
        .texts("grades", List.of(grade(roster, index)))
        .texts("subjects", List.of(subject(roster, index)))
        .part("org", roster.links().to(RecordType.ORGS, school))
        .texts("subjectCodes", List.of("SCED" + (10_000 + index % PER_SCHOOL)))
        .build();
  }
}
