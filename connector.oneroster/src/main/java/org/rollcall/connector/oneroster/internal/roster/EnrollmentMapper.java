package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.EnrollmentRole;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Enrollment: 1.1 and 1.2 alike, save for more roles in 1.1. */
final class EnrollmentMapper implements RecordMapper {
  @Override
  public Set<String> fields() {
    return Set.of("user", "class", "school", "role", "primary", "beginDate", "endDate");
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    var user = fields.reference("user");
    var schoolClass = fields.reference("class");
    if (user.isEmpty() || schoolClass.isEmpty()) {
      return Optional.empty();
    }
    var role = Words.read(fields, "role", EnrollmentRole::ofToken, EnrollmentRole.OTHER);
    return Optional.of(
        Enrollment.builder(header, user.get(), schoolClass.get(), role)
            .school(fields.referenceOrNull("school"))
            .primary(fields.flag("primary", false))
            .beginDate(fields.date("beginDate"))
            .endDate(fields.date("endDate"))
            .build());
  }
}
