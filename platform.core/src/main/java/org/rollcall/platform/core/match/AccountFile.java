package org.rollcall.platform.core.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rollcall.platform.core.csv.CsvReader;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * A list as Google Workspace exports it, or any with a column of addresses: read once, what is
 * needed of it is written down, and a list that cannot be read replaces nothing.
 */
final class AccountFile {
  static final String FIELD = "file";
  private static final int MOST_ACCOUNTS = 1_000_000;
  private static final Set<String> EMAIL =
      Set.of(
          "email address [required]",
          "email address",
          "email",
          "e-mail",
          "e-mail address",
          "primary email",
          "user principal name",
          "userprincipalname");
  private static final Set<String> STATUS = Set.of("status [read only]", "status");
  private static final Set<String> NOT_IN_USE = Set.of("suspended", "archived", "deleted");

  private final Path written;
  private long rows;
  private long skipped;
  private long firstSkipped;

  AccountFile(Path written) {
    this.written = written;
  }

  void read(InputStream in) throws IOException {
    var csv = new CsvReader(in, FIELD);
    var heading =
        csv.next()
            .orElseThrow(
                () -> Refusal.invalid(FIELD, "The file is empty: choose the list of users."));
    int email = column(heading, EMAIL);
    int status = column(heading, STATUS);
    if (email < 0) {
      throw Refusal.invalid(
          FIELD,
          "Row 1 names no column of e-mail addresses: upload the list as Google Workspace exports"
              + " it, or call the column \"email\".");
    }
    try (var out = Files.newBufferedWriter(written)) {
      for (var row = csv.next(); row.isPresent(); row = csv.next()) {
        add(row.get(), email, status, csv.row(), out);
      }
    }
    if (rows == 0) {
      throw Refusal.invalid(
          FIELD,
          "No row of the file has an e-mail address in the column \""
              + heading.get(email)
              + "\": choose the list of users.");
    }
  }

  private void add(List<String> row, int email, int status, long number, Writer out)
      throws IOException {
    var address = email < row.size() ? row.get(email).toLowerCase(Locale.ROOT) : "";
    int at = address.indexOf('@');
    if (at <= 0 || at == address.length() - 1 || address.chars().anyMatch(c -> c <= ' ')) {
      firstSkipped = skipped++ == 0 ? number : firstSkipped;
      return;
    }
    if (++rows > MOST_ACCOUNTS) {
      throw Refusal.invalid(FIELD, "The file has more than a million accounts: upload less.");
    }
    boolean suspended =
        status >= 0
            && status < row.size()
            && NOT_IN_USE.contains(row.get(status).toLowerCase(Locale.ROOT));
    out.write((suspended ? "-" : "+") + address + "\n");
  }

  private static int column(List<String> heading, Set<String> names) {
    for (int i = 0; i < heading.size(); i++) {
      if (names.contains(heading.get(i).toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  long skipped() {
    return skipped;
  }

  long firstSkipped() {
    return firstSkipped;
  }

  /** Goes through what was written down. */
  static Iterator<PlatformAccount> accounts(BufferedReader lines) {
    return lines
        .lines()
        .map(line -> new PlatformAccount(line.substring(1), line.charAt(0) == '-'))
        .iterator();
  }

  static UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException("what was uploaded cannot be written down", e);
  }
}
