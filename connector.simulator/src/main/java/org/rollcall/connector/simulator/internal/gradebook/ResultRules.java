package org.rollcall.connector.simulator.internal.gradebook;

import java.util.List;
import java.util.Set;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/**
 * What makes a result acceptable; scores above the greatest value are extra credit, not an error.
 */
final class ResultRules {

  private static final Set<String> STATUSES =
      Set.of("exempt", "fully graded", "not submitted", "partially graded", "submitted");

  private final District district;

  ResultRules(District district) {
    this.district = district;
  }

  void check(SentRecord result) {
    String lineItem = result.requiredReference("lineItem", RecordType.LINE_ITEMS);
    String student = result.requiredReference("student", RecordType.USERS);
    result.reference("scoreScale", RecordType.SCORE_SCALES);
    String status = result.requiredText("scoreStatus");
    if (!STATUSES.contains(status) && !status.matches("ext:[a-zA-Z0-9.\\-_]+")) {
      throw Refusal.invalidData("\"" + status + "\" is not a score status.");
    }
    result.number("score");
    result.text("textScore");
    result.text("comment");
    result.requiredMoment("scoreDate");
    List.of("inProgress", "incomplete", "late", "missing").forEach(result::truth);
    String schoolClass = classOf(lineItem);
    checkAttends(student, schoolClass);
    result.refer("class", RecordType.CLASSES, schoolClass);
  }

  private String classOf(String lineItem) {
    Table lineItems = district.table(RecordType.LINE_ITEMS);
    return lineItems.reference(lineItems.slotOf(lineItem).orElseThrow(), "class");
  }

  private void checkAttends(String student, String schoolClass) {
    int slot =
        district
            .table(RecordType.CLASSES)
            .slotOf(schoolClass)
            .orElseThrow(() -> Refusal.unknownObject("class " + schoolClass));
    Table users = district.table(RecordType.USERS);
    boolean attends =
        district
            .relations()
            .usersOfClass(slot, "student")
            .anyMatch(user -> users.sourcedId(user).equals(student));
    if (!attends) {
      throw Refusal.invalidData("The student is not enrolled in the class of this line item.");
    }
  }
}
