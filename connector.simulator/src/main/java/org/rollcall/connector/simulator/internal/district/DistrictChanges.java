package org.rollcall.connector.simulator.internal.district;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.rollcall.connector.simulator.internal.record.Numbering;
import org.rollcall.connector.simulator.internal.record.RecordBuilder;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Table;

/** What happens in a district between two looks at it; each changed record says when. */
public final class DistrictChanges {

  private static final Numbering NEWCOMER = new Numbering("s-9", 6);
  private static final Numbering NEW_SEAT = new Numbering("enr-9", 7);

  private final District district;
  private final Clock clock;

  public DistrictChanges(District district, Clock clock) {
    this.district = district;
    this.clock = clock;
  }

  /** Adds a student to the first school, with demographics, in no class yet. */
  public String addStudent() {
    return district.change(
        () -> {
          Table users = district.table(RecordType.USERS);
          int number = users.slots() - users.seededSlots();
          String id = NEWCOMER.id(number);
          String school = Roster.schoolId(0);
          JsonObject role =
              RecordBuilder.part()
                  .text("roleType", "primary")
                  .text("role", "student")
                  .part("org", district.links().to(RecordType.ORGS, school))
                  .build();
          users.put(
              fresh(id)
                  .truth("enabledUser", true)
                  .text("givenName", "Nova")
                  .text("familyName", "Newcomer " + number)
                  .parts("roles", List.of(role))
                  .text("email", "nova.newcomer" + number + "@students." + Roster.MAIL_DOMAIN)
                  .build());
          district.table(RecordType.DEMOGRAPHICS).put(fresh(id).text("sex", "unspecified").build());
          return id;
        });
  }

  public String enroll(String student, String schoolClass) {
    return district.change(
        () -> {
          Table enrollments = district.table(RecordType.ENROLLMENTS);
          String id = NEW_SEAT.id(enrollments.slots() - enrollments.seededSlots());
          Table classes = district.table(RecordType.CLASSES);
          JsonObject attended = classes.record(slot(classes, schoolClass));
          enrollments.put(
              fresh(id)
                  .part("user", district.links().to(RecordType.USERS, student))
                  .part("class", district.links().to(RecordType.CLASSES, schoolClass))
                  .part("school", attended.get("school"))
                  .text("role", "student")
                  .build());
          return id;
        });
  }

  /** Ends a student's enrollments in one class and makes one in another; returns its sourcedId. */
  public String move(String student, String from, String to) {
    district.change(
        () -> {
          Table enrollments = district.table(RecordType.ENROLLMENTS);
          enrollmentsOf(student).stream()
              .filter(id -> enrollments.reference(slot(enrollments, id), "class").equals(from))
              .forEach(enrollments::remove);
          return student;
        });
    return enroll(student, to);
  }

  /** Takes a student away without a trace, with enrollments and demographics. */
  public void removeStudent(String student) {
    district.change(
        () -> {
          enrollmentsOf(student).forEach(id -> district.table(RecordType.ENROLLMENTS).remove(id));
          district.table(RecordType.DEMOGRAPHICS).remove(student);
          return district.table(RecordType.USERS).remove(student);
        });
  }

  /** Marks a student for deletion, with enrollments and demographics. */
  public void markStudentForDeletion(String student) {
    district.change(
        () -> {
          enrollmentsOf(student).forEach(id -> markForDeletion(RecordType.ENROLLMENTS, id));
          markForDeletion(RecordType.DEMOGRAPHICS, student);
          return markForDeletion(RecordType.USERS, student);
        });
  }

  public void edit(RecordType type, String sourcedId, UnaryOperator<JsonObject> edit) {
    district.change(() -> rewrite(type, sourcedId, edit));
  }

  public void markOneForDeletion(RecordType type, String sourcedId) {
    district.change(() -> markForDeletion(type, sourcedId));
  }

  public boolean remove(RecordType type, String sourcedId) {
    return district.change(() -> district.table(type).remove(sourcedId));
  }

  public void removeEverythingFrom(RecordType type) {
    district.change(
        () -> {
          district.table(type).removeAll();
          return type;
        });
  }

  public void restore(RecordType type) {
    district.change(
        () -> {
          district.table(type).restore();
          return type;
        });
  }

  public List<String> enrollmentsOf(String user) {
    Table enrollments = district.table(RecordType.ENROLLMENTS);
    OptionalInt slot = district.table(RecordType.USERS).slotOf(user);
    return slot.isEmpty()
        ? List.of()
        : district
            .relations()
            .enrollmentsOfUser(slot.getAsInt())
            .mapToObj(enrollments::sourcedId)
            .toList();
  }

  private boolean markForDeletion(RecordType type, String sourcedId) {
    return rewrite(
        type,
        sourcedId,
        json -> {
          json.addProperty("status", RecordBuilder.TO_BE_DELETED);
          return json;
        });
  }

  private boolean rewrite(RecordType type, String sourcedId, UnaryOperator<JsonObject> edit) {
    Table table = district.table(type);
    JsonObject json = edit.apply(table.record(slot(table, sourcedId)));
    json.addProperty("dateLastModified", now());
    return table.put(json);
  }

  private static int slot(Table table, String sourcedId) {
    return table
        .slotOf(sourcedId)
        .orElseThrow(() -> new IllegalArgumentException("There is no record " + sourcedId + "."));
  }

  private RecordBuilder fresh(String id) {
    return RecordBuilder.part()
        .text("sourcedId", id)
        .text("status", RecordBuilder.ACTIVE)
        .text("dateLastModified", now());
  }

  private String now() {
    return RecordBuilder.moment(clock.instant());
  }
}
