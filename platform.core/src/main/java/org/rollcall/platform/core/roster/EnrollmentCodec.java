package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;

/** The body of an {@link Enrollment}. */
final class EnrollmentCodec {
  private EnrollmentCodec() {}

  static void write(Enrollment enrollment, BodyWriter out) {
    out.reference("user", enrollment.user());
    out.reference("class", enrollment.schoolClass());
    out.text("role", enrollment.role().token());
    out.reference("school", enrollment.school());
    out.flag("primary", enrollment.primary(), false);
    out.date("beginDate", enrollment.beginDate());
    out.date("endDate", enrollment.endDate());
  }

  static Enrollment read(BodyReader in) {
    return Enrollment.builder(
            in.header(),
            in.reference("user"),
            in.reference("class"),
            EnrollmentRole.ofToken(in.text("role")))
        .school(in.optionalReference("school"))
        .primary(in.flag("primary", false))
        .beginDate(in.date("beginDate"))
        .endDate(in.date("endDate"))
        .build();
  }
}
