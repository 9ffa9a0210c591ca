package org.rollcall.platform.core.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.core.refusal.Refusal;

class ReadingCsvTest {
  private static List<List<String>> read(byte[] octets) throws IOException {
    var csv = new CsvReader(new ByteArrayInputStream(octets), "file");
    var rows = new ArrayList<List<String>>();
    for (var row = csv.next(); row.isPresent(); row = csv.next()) {
      rows.add(row.get());
    }
    return rows;
  }

  private static List<List<String>> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuses(byte[] octets, String... words) {
    assertThatThrownBy(() -> read(octets))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void quotes_commas_and_line_ends_inside_values_are_read() throws IOException {
    assertThat(read("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\n1,\n"))
        .containsExactly(List.of("a", "b"), List.of("x, \"y\"", "two\nlines"), List.of("1", ""));
  }

  @Test
  void a_byte_order_mark_semicolons_and_tabs_are_read() throws IOException {
    assertThat(read("\uFEFFé;b\n1,5;2")).containsExactly(List.of("é", "b"), List.of("1,5", "2"));
    assertThat(read("\"a,1\"\tb\n1\t2")).containsExactly(List.of("a,1", "b"), List.of("1", "2"));
  }

  @Test
  void an_empty_file_has_no_row() throws IOException {
    assertThat(read("")).isEmpty();
    assertThat(read("\n\n")).isEmpty();
  }

  @Test
  void other_encodings_are_refused_with_the_row_and_what_to_do() {
    refuses("a,b\n1,2".getBytes(StandardCharsets.UTF_16), "UTF-16", "CSV UTF-8");
    refuses("a,b\n1,2".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
    refuses(
        "a,b\n1,2\nJosé,3".getBytes(Charset.forName("windows-1252")),
        "Row 3 is not in UTF-8",
        "Windows-1252",
        "CSV UTF-8");
  }

  @Test
  void what_is_no_csv_is_refused() {
    refuses(new byte[] {'P', 'K', 3, 4, 5}, "not a CSV file");
    refuses("a,b\n\"never closed".getBytes(StandardCharsets.UTF_8), "row 2", "never closed");
    refuses(("a\n" + "x".repeat(40_000)).getBytes(StandardCharsets.UTF_8), "row 2", "too long");
    refuses(",".repeat(2_000).getBytes(StandardCharsets.UTF_8), "Row 1", "columns");
  }
}
