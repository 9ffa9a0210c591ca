package org.rollcall.connector.oneroster.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.csv.CsvMode;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.roster.Course;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.connector.api.roster.UserId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.connector.api.roster.Wholeness;

class ReadingCsvPackagesTest {
  private final Path scratch;

  ReadingCsvPackagesTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @Test
  void a_package_says_what_is_in_it() {
    try (var roster =
        PackageRoster.open(FilesInMemory.ofOneTwo(scratch).file("demographics.csv", "x"))) {
      var contents = roster.contents();

      assertThat(contents.version()).isEqualTo(OneRosterVersion.V1_2);
      assertThat(contents.source()).isEqualTo("Example SIS");
      assertThat(contents.mode(RosterCollection.USERS)).contains(CsvMode.BULK);
      assertThat(contents.mode(RosterCollection.DEMOGRAPHICS)).isEmpty();
      assertThat(contents.remarks())
          .containsExactly(
              "demographics.csv was not read: of a package only schools, terms, courses, classes,"
                  + " people and enrollments are.");
    }
  }

  @Test
  void values_come_as_the_api_sends_them() {
    var files = FilesInMemory.ofOneOne(scratch);

    assertThat(files.read(RosterCollection.ORGS).wholeness()).contains(Wholeness.PROVEN);
    assertThat(((Org) files.records.get(1)).name()).isEqualTo("School, \"North\"");
    assertThat(((Org) files.records.get(1)).parent()).contains(SourcedId.of("d1"));
    files.read(RosterCollection.COURSES);
    assertThat(((Course) files.records.get(0)).subjects()).containsExactly("Maths", "Logic");
    assertThat(((Course) files.records.get(0)).schoolYear()).contains(SourcedId.of("y1"));
    files.read(RosterCollection.CLASSES);
    var algebra = (SchoolClass) files.records.get(0);
    assertThat(algebra.periods()).containsExactly("1", "3");
    assertThat(algebra.terms()).containsExactly(SourcedId.of("y1"));
    files.read(RosterCollection.ENROLLMENTS);
    var first = (Enrollment) files.records.get(0);
    assertThat(first.beginDate()).contains(LocalDate.of(2026, 8, 15));
    assertThat(first.primary()).isTrue();
  }

  @Test
  void a_person_of_one_one_has_the_role_at_every_org() {
    var files = FilesInMemory.ofOneOne(scratch);

    var last = files.read(RosterCollection.USERS);

    assertThat(last.total()).contains(2L);
    var student = (User) files.records.get(1);
    assertThat(student.name().familyName()).isEqualTo("Twö");
    assertThat(student.roles()).hasSize(2).allMatch(role -> role.role() == UserRole.STUDENT);
    assertThat(student.userIds())
        .containsExactly(UserId.builder("LDAP", "two").build(), UserId.builder("LTI", "2").build());
    assertThat(student.grades()).containsExactly("09", "10");
    assertThat(student.agents()).containsExactly(SourcedId.of("u1"));
  }

  @Test
  void a_person_of_one_two_has_the_roles_of_the_other_file() {
    var files = FilesInMemory.ofOneTwo(scratch);

    files.read(RosterCollection.USERS);

    var teacher = (User) files.records.get(0);
    assertThat(teacher.name().preferredFirstName()).contains("T");
    assertThat(teacher.name().pronouns()).contains("they");
    assertThat(teacher.primaryOrg()).contains(SourcedId.of("s1"));
    assertThat(teacher.roles().get(0).beginDate()).contains(LocalDate.of(2026, 8, 1));
    assertThat(((User) files.records.get(1)).roles())
        .extracting(role -> role.org().orElseThrow().value(), role -> role.primary())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("s1", true),
            org.assertj.core.groups.Tuple.tuple("d1", false));
  }

  @Test
  void people_and_roles_find_each_other_in_parts_on_disk_too() throws Exception {
    var files = manyPeople(500);
    int people = 0;
    try (var join = new RoleJoin(files, true, true, 1_000)) {
      for (var one = join.next(); one != null; one = join.next()) {
        assertThat(one.person()).isNotNull();
        assertThat(one.roles()).hasSize(2);
        people++;
      }
    }

    assertThat(people).isEqualTo(500);
    try (var left = Files.list(scratch)) {
      assertThat(left.toList()).isEmpty();
    }
  }

  private FilesInMemory manyPeople(int count) {
    var users = new StringBuilder(heading("users.csv"));
    var roles = new StringBuilder(heading("roles.csv"));
    for (int i = 0; i < count; i++) {
      users.append("p" + i + ",,,true,n" + i + ",,G,F" + ",".repeat(14) + "\n");
      roles.append("a" + i + ",,,p" + (count - 1 - i) + ",primary,student,,,s1,\n");
      roles.append("b" + i + ",,,p" + i + ",secondary,aide,,,d1,\n");
    }
    return FilesInMemory.ofOneTwo(scratch)
        .octets("users.csv", users.toString().getBytes(StandardCharsets.UTF_8))
        .octets("roles.csv", roles.toString().getBytes(StandardCharsets.UTF_8));
  }

  private String heading(String file) {
    return FilesInMemory.ofOneTwo(scratch).text(file).lines().findFirst().orElseThrow() + "\n";
  }

  @Test
  void a_large_file_comes_in_pages() {
    var files = manyPeople(12_001);

    var last = files.read(RosterCollection.USERS);

    assertThat(files.records).hasSize(12_001);
    assertThat(last.total()).contains(12_001L);
    assertThat(last.received()).isEqualTo(2_001);
  }

  @Test
  void a_role_that_changed_changes_the_person_who_is_held() {
    var files = FilesInMemory.ofOneTwo(scratch);
    files.read(RosterCollection.USERS);
    var student = (User) files.records.get(1);
    var changes =
        FilesInMemory.ofOneTwo(scratch)
            .holding(student)
            .with("manifest.csv", "file.users,bulk", "file.users,absent")
            .with("manifest.csv", "file.roles,bulk", "file.roles,delta")
            .without("users.csv")
            .with("roles.csv", "r1,,,u1,primary", "r1,active,,u9,primary")
            .with("roles.csv", "r2,,", "r2,tobedeleted,")
            .with("roles.csv", "r3,,,u2,secondary,student", "r4,active,,u2,secondary,aide");

    changes.read(RosterCollection.USERS);

    var changed = (User) changes.records.get(0);
    assertThat(changes.records).hasSize(1);
    assertThat(changed.name()).isEqualTo(student.name());
    assertThat(changed.roles())
        .extracting(role -> role.role(), role -> role.org().orElseThrow().value())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(UserRole.STUDENT, "d1"),
            org.assertj.core.groups.Tuple.tuple(UserRole.AIDE, "d1"));
    assertThat(changes.findings)
        .extracting(it -> it.rule(), it -> it.orgs())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("missing-reference", List.of(SourcedId.of("s1"))));
  }

  @Test
  void whoever_is_not_among_all_people_is_gone_though_roles_be_told() {
    var files = FilesInMemory.ofOneTwo(scratch);
    files.read(RosterCollection.USERS);
    var held = files.records.get(1);
    var empty =
        FilesInMemory.ofOneTwo(scratch)
            .holding(held)
            .file("users.csv", heading("users.csv").strip());

    var last = empty.read(RosterCollection.USERS);

    assertThat(empty.records).isEmpty();
    assertThat(empty.findings).hasSize(2);
    assertThat(last.wholeness()).contains(Wholeness.PROVEN);
  }

  @Test
  void an_enrollment_ends_by_its_sourced_id_alone() {
    var files = FilesInMemory.ofOneOne(scratch);
    files.read(RosterCollection.ENROLLMENTS);
    var held = files.records.get(1);
    var changes =
        FilesInMemory.ofOneOne(scratch)
            .holding(held)
            .with("manifest.csv", "file.enrollments,bulk", "file.enrollments,delta")
            .file(
                "enrollments.csv",
                files.text("enrollments.csv").lines().findFirst().orElseThrow(),
                "e2,tobedeleted,2026-09-01T00:00:00.000Z,,,,,,,",
                "e9,tobedeleted,2026-09-01T00:00:00.000Z,,,,,,,");

    var last = changes.read(RosterCollection.ENROLLMENTS);

    assertThat(changes.records).hasSize(1);
    assertThat(changes.records.get(0).sourcedId()).isEqualTo(SourcedId.of("e2"));
    assertThat(changes.records.get(0).active()).isFalse();
    assertThat(changes.findings).isEmpty();
    assertThat(last.total()).contains(2L);
  }

  @Test
  void windows_line_ends_are_passed_over() {
    var files = FilesInMemory.ofOneOne(scratch);
    var text = files.text("orgs.csv").replace("\n", "\r\n") + "\r\n";
    files.octets("orgs.csv", text.getBytes(StandardCharsets.UTF_8));

    files.read(RosterCollection.ORGS);

    assertThat(files.records).hasSize(2);
  }

  @Test
  void a_column_that_is_missing_but_not_needed_is_told() {
    try (var roster =
        PackageRoster.open(
            FilesInMemory.ofOneOne(scratch)
                .file(
                    "orgs.csv",
                    "sourcedId,status,dateLastModified,type,name,metadata.county",
                    "s1,,,school,North,Kent"))) {
      assertThat(roster.contents().remarks())
          .containsExactly(
              "orgs.csv has no column identifier, parentSourcedId; these values are" + " empty.");
    }
  }
}
