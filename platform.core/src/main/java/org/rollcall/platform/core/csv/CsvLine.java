package org.rollcall.platform.core.csv;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a file that goes to an admin; nothing in it is a formula to a spreadsheet. */
public final class CsvLine {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private CsvLine() {}

  /** The values, quoted, with the end of the line. */
  public static String of(List<String> values) {
    return values.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String quoted(String value) {
    boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
