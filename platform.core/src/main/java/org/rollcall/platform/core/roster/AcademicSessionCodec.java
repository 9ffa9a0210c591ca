package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.SessionType;

/** The body of an {@link AcademicSession}. */
final class AcademicSessionCodec {
  private AcademicSessionCodec() {}

  static void write(AcademicSession session, BodyWriter out) {
    out.text("title", session.title());
    out.text("type", session.type().token());
    out.date("startDate", session.startDate());
    out.date("endDate", session.endDate());
    out.reference("parent", session.parent());
    out.text("schoolYear", session.schoolYear());
  }

  static AcademicSession read(BodyReader in) {
    return AcademicSession.builder(
            in.header(), in.text("title"), SessionType.ofToken(in.text("type")))
        .startDate(in.date("startDate"))
        .endDate(in.date("endDate"))
        .parent(in.optionalReference("parent"))
        .schoolYear(in.optional("schoolYear"))
        .build();
  }
}
