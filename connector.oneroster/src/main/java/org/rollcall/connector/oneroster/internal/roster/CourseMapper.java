package org.rollcall.connector.oneroster.internal.roster;

import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.RecordHeader;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Course: 1.1 and 1.2 alike. */
final class CourseMapper implements RecordMapper {
  @Override
  public Set<String> fields() {
    return Set.of("title", "courseCode", "schoolYear", "org", "grades", "subjects", "subjectCodes");
  }

  @Override
  public Optional<RosterRecord> map(RecordHeader header, Fields fields) {
    return Optional.of(
        Course.builder(header, fields.text("title").orElse(""))
            .courseCode(fields.textOrNull("courseCode"))
            .schoolYear(fields.referenceOrNull("schoolYear"))
            .org(fields.referenceOrNull("org"))
            .grades(fields.words("grades"))
            .subjects(fields.texts("subjects"))
            .subjectCodes(fields.words("subjectCodes"))
            .build());
  }
}
