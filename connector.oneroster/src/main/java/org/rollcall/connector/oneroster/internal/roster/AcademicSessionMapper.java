package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.AcademicSession;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SessionType;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** AcademicSession: 1.1 and 1.2 alike. */
final class AcademicSessionMapper implements RecordMapper {
  @Override
  public Set<String> fields() {
    return Set.of("title", "type", "startDate", "endDate", "parent", "schoolYear");
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    return Optional.of(
        AcademicSession.builder(
                header,
                fields.text("title").orElse(""),
                Words.read(fields, "type", SessionType::ofToken, SessionType.OTHER))
            .startDate(fields.date("startDate"))
            .endDate(fields.date("endDate"))
            .parent(fields.referenceOrNull("parent"))
            .schoolYear(fields.textOrNull("schoolYear"))
            .build());
  }
}
