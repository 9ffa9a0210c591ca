package org.rollcall.platform.core.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rollcall.platform.core.refusal.Refusal;

/**
 * Reads comma-separated values as RFC 4180 says, row by row, in UTF-8 with or without a byte order
 * mark. The first row tells whether commas, semicolons or tabs separate. What cannot be read is
 * refused with its row and what to do.
 */
public final class CsvReader {
  private static final int MOST_COLUMNS = 1_000;
  private static final int LONGEST_FIELD = 32_768;
  private static final String SAVE_AS =
      " Save it as \"CSV UTF-8\" in the spreadsheet, and upload that file.";

  private final String field;
  private final BufferedInputStream in;
  private int separator = -1;
  private long row;

  /**
   * Reads a file.
   *
   * @param field what a refusal is about
   */
  public CsvReader(InputStream in, String field) {
    this.field = field;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** The number of the row that was read last; the first is 1. */
  public long row() {
    return row;
  }

  /** The next row; empty at the end. Empty lines are passed over. */
  public Optional<List<String>> next() throws IOException {
    if (row == 0) {
      skipMark();
    }
    List<String> values;
    do {
      in.mark(1);
      if (in.read() < 0) {
        return Optional.empty();
      }
      in.reset();
      row++;
      values = separator < 0 ? first() : read();
    } while (values.size() == 1 && values.get(0).isEmpty());
    return Optional.of(values);
  }

  private void skipMark() throws IOException {
    in.mark(4);
    var head = in.readNBytes(4);
    in.reset();
    if (head.length >= 2
        && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
            || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
            || head[0] == 0
            || head[1] == 0)) {
      throw refused("The file is written in UTF-16, which some programs call Unicode." + SAVE_AS);
    }
    if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
      throw refused("The file is a workbook or an archive, not a CSV file." + SAVE_AS);
    }
    if (head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      in.skipNBytes(3);
    }
  }

  /** The separator is the first of the three that stands in the first row outside quotes. */
  private List<String> first() throws IOException {
    in.mark(LONGEST_FIELD);
    boolean quoted = false;
    separator = ',';
    for (int read = 0; read < LONGEST_FIELD; read++) {
      int octet = in.read();
      quoted ^= octet == '"';
      if (!quoted && (octet == ',' || octet == ';' || octet == '\t')) {
        separator = octet;
        break;
      }
      if (octet < 0 || (!quoted && octet == '\n')) {
        break;
      }
    }
    in.reset();
    return read();
  }

  private List<String> read() throws IOException {
    var values = new ArrayList<String>();
    var value = new ByteArrayOutputStream();
    for (int octet = in.read(); ; octet = in.read()) {
      if (octet == '"' && value.size() == 0) {
        octet = quoted(value);
      }
      if (octet == separator) {
        values.add(text(value));
        if (values.size() >= MOST_COLUMNS) {
          throw refused("Row " + row + " has more than " + MOST_COLUMNS + " columns: correct it.");
        }
      } else if (octet < 0 || octet == '\n') {
        values.add(text(value));
        return values;
      } else if (octet != '\r') {
        add(value, octet);
      }
    }
  }

  /** What follows the closing quotation mark. */
  private int quoted(ByteArrayOutputStream value) throws IOException {
    long begun = row;
    while (true) {
      int octet = in.read();
      if (octet < 0) {
        throw refused(
            "A quotation mark in row "
                + begun
                + " is never closed: correct the row, or export the"
                + " file anew.");
      }
      if (octet == '"') {
        int after = in.read();
        if (after != '"') {
          return after == '\r' ? in.read() : after;
        }
      } else if (octet == '\n') {
        row++;
      }
      add(value, octet);
    }
  }

  private void add(ByteArrayOutputStream value, int octet) {
    if (value.size() >= LONGEST_FIELD) {
      throw refused(
          "A value in row " + row + " is too long: a quotation mark may be missing there.");
    }
    value.write(octet);
  }

  private String text(ByteArrayOutputStream value) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value.toByteArray()));
      return text.toString().strip();
    } catch (CharacterCodingException e) {
      throw refused(
          "Row " + row + " is not in UTF-8; the file seems to be in Windows-1252." + SAVE_AS);
    } finally {
      value.reset();
    }
  }

  private Refusal refused(String sentence) {
    return Refusal.invalid(field, sentence);
  }
}
