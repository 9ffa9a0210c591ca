package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChangingTheDistrictTest {

  private static final String LATER = "2026-11-23T08:00:00.000Z";

  private final Simulator simulator =
      Simulator.infiniteCampus()
          .students(120)
          .clock(Clock.fixed(Instant.parse(LATER), ZoneOffset.UTC))
          .start();
  private final SimulatedDistrict district = simulator.district();
  private final TestClient client = new TestClient(simulator).authorized();
  private final Map<String, RecordCount> before = simulator.counts();

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void a_dropped_student_is_gone_with_all_enrollments() {
    int enrollments = district.enrollmentsOfStudent(3).size();

    district.dropStudent(3);

    assertThat(client.roster("/users/" + district.studentId(3)).status()).isEqualTo(404);
    assertThat(client.roster("/users").total()).isEqualTo(total("users") - 1);
    assertThat(client.roster("/enrollments").total()).isEqualTo(total("enrollments") - enrollments);
  }

  @Test
  void a_student_marked_for_deletion_is_still_served() {
    int leaving = simulator.count("users").tobedeleted();

    district.markStudentForDeletion(3);

    assertThat(simulator.count("users").total()).isEqualTo(total("users"));
    assertThat(simulator.count("users").tobedeleted()).isEqualTo(leaving + 1);
  }

  @Test
  void a_changed_record_is_found_by_its_later_date() {
    district.renameStudent(4, "Núñez");

    Reply changed = client.filtered("/users", "dateLastModified>'2026-09-01T00:00:00.000Z'");

    assertThat(changed.ids("users")).containsExactly(district.studentId(4));
    assertThat(changed.records("users").get(0).get("familyName").getAsString()).isEqualTo("Núñez");
    assertThat(changed.records("users").get(0).get("dateLastModified").getAsString())
        .isEqualTo(LATER);
  }

  @Test
  void a_new_student_can_attend_a_class() {
    String student = district.addStudent();
    String enrollment = district.enroll(student, district.classId(0));

    assertThat(client.roster("/classes/" + district.classId(0) + "/students").ids("users"))
        .contains(student);
    assertThat(client.roster("/students/" + student + "/classes").ids("classes"))
        .containsExactly(district.classId(0));
    assertThat(client.roster("/enrollments?sort=sourcedId&orderBy=desc").ids("enrollments").get(0))
        .isEqualTo(enrollment);

    district.dropEnrollment(enrollment);
    assertThat(client.roster("/students/" + student + "/classes").ids("classes")).isEmpty();
  }

  @Test
  void an_emptied_collection_comes_back_when_restored() {
    district.removeEverythingFrom("enrollments");
    assertThat(client.roster("/enrollments").total()).isZero();

    district.restore("enrollments");
    assertThat(simulator.counts()).isEqualTo(before);
  }

  @Test
  void everything_can_be_undone() {
    district.dropStudent(1);
    district.renameStudent(2, "Other");
    district.addStudent();
    district.markEnrollmentForDeletion(district.enrollmentsOfStudent(5).get(0));
    district.remove("classes", district.classId(1));

    district.restore();

    assertThat(simulator.counts()).isEqualTo(before);
    assertThat(client.filtered("/users", "dateLastModified>'2026-09-01'").total()).isZero();
  }

  @Test
  void an_unknown_student_is_refused() {
    assertThatThrownBy(() -> district.dropStudent(120))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> district.removeEverythingFrom("shoes")).hasMessageContaining("shoes");
  }

  private int total(String collection) {
    return Optional.ofNullable(before.get(collection)).orElseThrow().total();
  }
}
