package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.Course;

/** The body of a {@link Course}. */
final class CourseCodec {
  private CourseCodec() {}

  static void write(Course course, BodyWriter out) {
    out.text("title", course.title());
    out.text("courseCode", course.courseCode());
    out.reference("schoolYear", course.schoolYear());
    out.reference("org", course.org());
    out.texts("grades", course.grades());
    out.texts("subjects", course.subjects());
    out.texts("subjectCodes", course.subjectCodes());
  }

  static Course read(BodyReader in) {
    return Course.builder(in.header(), in.text("title"))
        .courseCode(in.optional("courseCode"))
        .schoolYear(in.optionalReference("schoolYear"))
        .org(in.optionalReference("org"))
        .grades(in.texts("grades"))
        .subjects(in.texts("subjects"))
        .subjectCodes(in.texts("subjectCodes"))
        .build();
  }
}
