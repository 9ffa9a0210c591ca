package org.rollcall.connector.oneroster.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.roster.RosterCollection;

class RefusingCsvPackagesTest {
  private final Path scratch;

  RefusingCsvPackagesTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  private static String refused(FilesInMemory files) {
    var failure =
        catchThrowableOfType(
            SisException.class,
            () ->
                List.of(RosterCollection.ORGS, RosterCollection.USERS, RosterCollection.ENROLLMENTS)
                    .forEach(files::read));
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(FailureKind.FILE_UNREADABLE);
    return failure.sentence();
  }

  private FilesInMemory files() {
    return FilesInMemory.ofOneOne(scratch);
  }

  @Test
  void a_column_name_written_wrongly_is_told_with_the_right_one() {
    assertThat(refused(files().with("users.csv", "familyName", "famlyname")))
        .startsWith(
            "users.csv, row 1, column 10: there is no column “famlyname” in OneRoster. Call it"
                + " “familyName”.");
    assertThat(refused(files().with("orgs.csv", ",name,", ",Name,"))).contains("Call it “name”.");
    assertThat(refused(files().with("users.csv", ",email,", ",e-mail address,")))
        .contains("Call it “email”.");
    assertThat(refused(files().with("users.csv", ",sms,", ",homeroom,")))
        .contains("Leave it out, or call it metadata.homeroom.");
  }

  @Test
  void a_column_that_is_needed_and_missing_is_told() {
    assertThat(
            refused(
                files().file("orgs.csv", "sourcedId,status,dateLastModified,name", "s1,,,North")))
        .contains("orgs.csv, row 1: the column “type” is missing.");
    assertThat(refused(files().with("orgs.csv", "identifier", "name"))).contains("stands twice");
  }

  @Test
  void all_first_rows_are_complained_of_at_once() {
    assertThat(
            refused(
                files()
                    .with("users.csv", "givenName", "given")
                    .with("enrollments.csv", "beginDate", "begin")))
        .contains("users.csv, row 1")
        .contains("enrollments.csv, row 1");
  }

  @Test
  void an_encoding_that_is_not_utf_8_is_told_with_row_and_column() {
    var users = files().text("users.csv");

    assertThat(
            refused(files().octets("users.csv", users.getBytes(Charset.forName("windows-1252")))))
        .isEqualTo(
            "users.csv, row 3, column familyName: a character is not written in UTF-8; the file"
                + " seems to be in Windows-1252. Export it in UTF-8.");
    assertThat(refused(files().octets("users.csv", users.getBytes(StandardCharsets.UTF_16))))
        .contains("UTF-16");
    assertThat(refused(files().octets("users.csv", users.getBytes(StandardCharsets.UTF_16LE))))
        .contains("UTF-16");
  }

  @Test
  void a_byte_order_mark_is_refused_as_the_sign_of_a_spreadsheet() {
    var text = "\uFEFF" + files().text("users.csv");

    assertThat(refused(files().octets("users.csv", text.getBytes(StandardCharsets.UTF_8))))
        .startsWith("users.csv, row 1: the file begins with a byte order mark")
        .contains("without a byte order mark");
  }

  @Test
  void quotation_marks_must_be_in_pairs() {
    assertThat(refused(files().with("orgs.csv", "\"School,", "\"\"School,"))).contains("row 3");
    assertThat(refused(files().with("orgs.csv", "District,district", "\"District,district")))
        .isEqualTo(
            "orgs.csv, row 2, column name: a quotation mark is not closed before the row ends. Close"
                + " it; OneRoster allows no line break within a value.");
    assertThat(refused(files().with("orgs.csv", "District,", "Dis\"trict,"))).contains("row 2");
  }

  @Test
  void a_row_has_as_many_values_as_there_are_columns() {
    assertThat(refused(files().with("enrollments.csv", "e2,,,k1", "e2,,k1")))
        .isEqualTo(
            "enrollments.csv, row 3: it has 9 values, and the first row names 10 columns. A value"
                + " with a comma in it needs quotation marks around it.");
    assertThat(refused(files().with("orgs.csv", "District,", "Dis,trict,"))).contains("8 values");
  }

  @Test
  void every_bad_row_of_every_file_is_noted_before_the_package_is_refused() {
    var files =
        files()
            .with("orgs.csv", "District,district", "\"District,district")
            .with("users.csv", "Stu,", "Stu,Secret,")
            .with("enrollments.csv", "e1,,,k1", "e1,,k1")
            .with("enrollments.csv", "e2,,,k1", "e2,\"\"x,,k1");

    assertThat(refused(files))
        .startsWith(
            "4 rows of the package cannot be read. The first is orgs.csv, row 2, column name");

    assertThat(files.noted)
        .extracting(BadRow::file, BadRow::row, BadRow::column)
        .containsExactly(
            tuple("orgs.csv", 2L, "name"),
            tuple("users.csv", 3L, ""),
            tuple("enrollments.csv", 2L, ""),
            tuple("enrollments.csv", 3L, "status"));
    assertThat(files.noted)
        .allSatisfy(row -> assertThat(row.fix()).isNotEmpty())
        .allSatisfy(row -> assertThat(row.sentence()).doesNotContain("Secret"));
  }

  @Test
  void after_a_bad_row_the_next_one_is_read_as_ever() {
    var rows = new StringBuilder(files().text("orgs.csv").split("\n", 2)[0]).append("\n");
    for (int i = 0; i < 1000; i++) {
      rows.append(i % 2 == 0 ? "a\"b,,,x,school,,\n" : "o" + i + ",,,Good,school,,\n");
    }
    var files = files().octets("orgs.csv", rows.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(refused(files)).startsWith("500 rows of the package cannot be read.");

    assertThat(files.noted).hasSize(500).allSatisfy(row -> assertThat(row.row() % 2).isZero());
  }

  @Test
  void the_manifest_must_be_there_and_tell_the_truth() {
    assertThat(refused(files().without("manifest.csv"))).contains("has no manifest.csv");
    assertThat(refused(files().named("manifest.csv", "Manifest.csv")))
        .contains("Call it manifest.csv.");
    assertThat(refused(files().without("users.csv")))
        .contains("manifest.csv calls users.csv bulk, but the package does not have it.");
    assertThat(refused(files().with("manifest.csv", "file.users,bulk", "file.users,absent")))
        .contains("users.csv is in the package, but manifest.csv calls it absent.");
    assertThat(refused(files().with("manifest.csv", "file.users,bulk", "file.user,bulk")))
        .contains("“file.user” must be called “file.users”");
    assertThat(refused(files().with("manifest.csv", "file.users,bulk", "file.users,full")))
        .contains("it must be absent, bulk or delta");
  }

  @Test
  void versions_that_are_not_read_are_told() {
    assertThat(
            refused(files().with("manifest.csv", "oneroster.version,1.1", "oneroster.version,2")))
        .contains(
            "manifest.csv, row 3: the oneroster.version is “2”, and Rollcall reads 1.1 and 1.2.");
    assertThat(refused(files().with("manifest.csv", "manifest.version,1.0", "manifest.version,9")))
        .contains("manifest.version");
  }

  @Test
  void a_file_called_wrongly_is_told() {
    assertThat(refused(files().named("orgs.csv", "Orgs.csv")))
        .contains("The file “Orgs.csv” must be called “orgs.csv”.");
  }

  @Test
  void people_of_one_two_need_their_roles() {
    assertThat(
            refused(
                FilesInMemory.ofOneTwo(scratch)
                    .without("roles.csv")
                    .with("manifest.csv", "file.roles,bulk", "file.roles,absent")))
        .contains("roles.csv is missing");
  }

  @Test
  void semicolons_and_empty_files_are_told() {
    assertThat(refused(files().with("orgs.csv", ",", ";"))).contains("separated by semicolons");
    assertThat(refused(files().octets("orgs.csv", new byte[0]))).contains("orgs.csv is empty");
  }

  @Test
  void no_value_of_a_person_stands_in_a_refusal() {
    assertThat(refused(files().with("users.csv", "Stu,", "Stu,Secret,"))).doesNotContain("Secret");
  }
}
