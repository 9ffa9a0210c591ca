package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.ClassType;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** SchoolClass: OneRoster's class, 1.1 and 1.2 alike. */
final class SchoolClassMapper implements RecordMapper {
  @Override
  public Set<String> fields() {
    return Set.of(
        "title",
        "classCode",
        "classType",
        "location",
        "course",
        "school",
        "terms",
        "grades",
        "subjects",
        "subjectCodes",
        "periods");
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    return Optional.of(
        SchoolClass.builder(header, fields.text("title").orElse(""))
            .classCode(fields.textOrNull("classCode"))
            .classType(Words.readOrNull(fields, "classType", ClassType::ofToken, ClassType.OTHER))
            .location(fields.textOrNull("location"))
            .course(fields.referenceOrNull("course"))
            .school(fields.referenceOrNull("school"))
            .terms(fields.references("terms"))
            .grades(fields.words("grades"))
            .subjects(fields.texts("subjects"))
            .subjectCodes(fields.words("subjectCodes"))
            .periods(fields.words("periods"))
            .build());
  }
}
