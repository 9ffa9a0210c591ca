package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;

/** Sections of courses: year-long ones, and one in four for a semester only. */
final class ClassSource extends NumberedSource {

  ClassSource(Roster roster) {
    super(roster, Roster.CLASS, roster.layout().classes());
  }

  /** The terms in which a class meets, as numbers from 0. */
  static IntStream terms(int schoolClass) {
    return switch (schoolClass % 8) {
      case 3 -> IntStream.of(0, 1);
      case 7 -> IntStream.of(2, 3);
      default -> IntStream.range(0, SchoolYear.TERMS);
    };
  }

  @Override
  boolean isLeaving(int index) {
    return roster.classCancelled(index);
  }

  @Override
  public JsonObject record(int index) {
    int course = CourseSource.courseOfClass(roster, index);
    int school = roster.layout().schoolOfClass(index);
    int section = index - roster.layout().firstClass(school) + 1;
    String subject = CourseSource.subject(roster, course);
    return RecordBuilder.seeded(this, index)
        .text("title", subject + " – Section " + section)
        .text("classCode", "%04d-%03d".formatted(school + 1, section))
        .text("classType", subject.equals("Homeroom") ? "homeroom" : "scheduled")
        .text("location", "Room " + (100 + section % 80))
        .texts("grades", List.of(CourseSource.grade(roster, course)))
        .texts("subjects", List.of(subject))
        .part("course", roster.links().to(RecordType.COURSES, Roster.COURSE.id(course)))
        .part("school", roster.links().to(RecordType.ORGS, Roster.schoolId(school)))
        .parts(
            "terms",
            terms(index)
                .mapToObj(SessionSource::termId)
                .map(term -> roster.links().to(RecordType.ACADEMIC_SESSIONS, term))
                .toList())
        .texts("periods", List.of(String.valueOf(1 + section % 7)))
        .build();
  }
}
