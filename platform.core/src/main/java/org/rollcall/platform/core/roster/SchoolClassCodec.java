package org.rollcall.platform.core.roster;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.ClassType;
import org.rollcall.connector.api.roster.SchoolClass;

/** The body of a {@link SchoolClass}. */
final class SchoolClassCodec {
  private SchoolClassCodec() {}

  static void write(SchoolClass schoolClass, BodyWriter out) {
    out.text("title", schoolClass.title());
    out.text("classCode", schoolClass.classCode());
    out.text("classType", schoolClass.classType().map(ClassType::token));
    out.text("location", schoolClass.location());
    out.reference("course", schoolClass.course());
    out.reference("school", schoolClass.school());
    out.references("terms", schoolClass.terms());
    out.texts("grades", schoolClass.grades());
    out.texts("subjects", schoolClass.subjects());
    out.texts("subjectCodes", schoolClass.subjectCodes());
    out.texts("periods", schoolClass.periods());
  }

  static SchoolClass read(BodyReader in) {
    return SchoolClass.builder(in.header(), in.text("title"))
        .classCode(in.optional("classCode"))
        .classType(classType(in.optional("classType")))
        .location(in.optional("location"))
        .course(in.optionalReference("course"))
        .school(in.optionalReference("school"))
        .terms(in.references("terms"))
        .grades(in.texts("grades"))
        .subjects(in.texts("subjects"))
        .subjectCodes(in.texts("subjectCodes"))
        .periods(in.texts("periods"))
        .build();
  }

  private static @Nullable ClassType classType(@Nullable String token) {
    return token == null ? null : ClassType.ofToken(token);
  }
}
