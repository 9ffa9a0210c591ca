package org.rollcall.connector.oneroster.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollcall.connector.api.csv.BadRow;

/**
 * The rows of a file as OneRoster's CSV binding wants them: UTF-8, commas, quotation marks where
 * needed, no line break within a value, no byte order mark. What is otherwise is refused with its
 * row.
 */
final class CsvRows implements Closeable {
  private static final int ROOM = 1 << 16;
  private static final int MOST_CELLS = 500;
  private static final int LONGEST_CELL = 1 << 16;
  private static final int NOTHING = -1;

  private final String file;
  private final InputStream in;
  private final byte[] buffer = new byte[ROOM];
  private final List<String> cells = new ArrayList<>();
  private List<String> names = List.of();
  private byte[] cell = new byte[256];
  private int length;
  private boolean ascii;
  private int at;
  private int end;
  private long octets;
  private long row;
  private boolean inRow;

  CsvRows(InputStream in, String file) {
    this.in = in;
    this.file = file;
  }

  /** The names of the columns, for complaints. */
  void name(List<String> columns) {
    names = columns;
  }

  /** The row that was read last; the first is 1. */
  long row() {
    return row;
  }

  /** Octets read so far. */
  long octets() {
    return octets;
  }

  List<String> cells() {
    return cells;
  }

  /** Goes to the next row; false at the end. Empty rows are passed over. */
  boolean next() throws IOException {
    if (row == 0) {
      mustBeginWithoutMark();
    }
    do {
      if (peek() == NOTHING) {
        return false;
      }
      row++;
      inRow = true;
      cells.clear();
      while (cell()) {
        if (cells.size() == MOST_CELLS) {
          throw refused("it has more than " + MOST_CELLS + " values", "Export the file anew.");
        }
      }
    } while (cells.size() == 1 && cells.get(0).isEmpty());
    return true;
  }

  private void mustBeginWithoutMark() throws IOException {
    if (!fill()) {
      return;
    }
    int first = buffer[0] & 0xFF;
    int second = end > 1 ? buffer[1] & 0xFF : NOTHING;
    if ((first == 0xFE && second == 0xFF)
        || (first == 0xFF && second == 0xFE)
        || first == 0
        || second == 0) {
      throw Unreadable.because(
          file
              + ", row 1: the file is written in UTF-16, which some programs call Unicode. Export it"
              + " in UTF-8.");
    }
    if (end > 2 && first == 0xEF && second == 0xBB && (buffer[2] & 0xFF) == 0xBF) {
      throw Unreadable.because(
          file
              + ", row 1: the file begins with a byte order mark, as spreadsheets write it; they take"
              + " the leading zeros from identifiers, too. Take the file as the SIS exports it, in"
              + " UTF-8 without a byte order mark, and do not save it in a spreadsheet.");
    }
  }

  /** Reads one value; true when another one follows in the same row. */
  private boolean cell() throws IOException {
    length = 0;
    ascii = true;
    if (peek() == '"') {
      at++;
      return quoted();
    }
    while (true) {
      int octet = read();
      switch (octet) {
        case ',', '\n', NOTHING -> {
          return ended(octet);
        }
        case '\r' -> mustEndRow();
        case '"' ->
            throw refused(
                "a quotation mark stands within a value that does not begin with one",
                "Put the value in quotation marks, and write the one within it twice.");
        default -> put(octet);
      }
    }
  }

  private boolean quoted() throws IOException {
    while (true) {
      int octet = read();
      if (octet == NOTHING || octet == '\n' || octet == '\r') {
        inRow = octet == '\r';
        throw refused(
            "a quotation mark is not closed before the row ends",
            "Close it; OneRoster allows no line break within a value.");
      }
      if (octet != '"') {
        put(octet);
      } else if (peek() == '"') {
        at++;
        put('"');
      } else {
        return afterQuote();
      }
    }
  }

  private boolean afterQuote() throws IOException {
    int octet = read();
    if (octet == '\r') {
      mustEndRow();
      octet = read();
    }
    if (octet != ',' && octet != '\n' && octet != NOTHING) {
      throw refused(
          "something follows a closing quotation mark",
          "Write a quotation mark within a value twice.");
    }
    return ended(octet);
  }

  private void mustEndRow() throws IOException {
    int octet = peek();
    if (octet != '\n' && octet != NOTHING) {
      throw refused(
          "a carriage return stands within a value",
          "End rows with a line feed, and take line breaks out of values.");
    }
  }

  private boolean ended(int octet) {
    inRow = octet == ',';
    cells.add(text());
    return octet == ',';
  }

  private void put(int octet) {
    if (length == LONGEST_CELL) {
      throw refused(
          "a value is longer than " + LONGEST_CELL + " octets; a quotation mark may be missing",
          "Look at the quotation marks of the row.");
    }
    if (octet == 0) {
      throw refused("it holds a NUL octet, which no text has", "Export the file anew, in UTF-8.");
    }
    if (length == cell.length) {
      cell = Arrays.copyOf(cell, 2 * length);
    }
    cell[length++] = (byte) octet;
    ascii &= octet < 0x80;
  }

  private String text() {
    if (ascii) {
      return length == 0 ? "" : new String(cell, 0, length, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(cell, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw refused(
          "a character is not written in UTF-8; the file seems to be in Windows-1252",
          "Export it in UTF-8.");
    }
  }

  private int peek() throws IOException {
    return at < end || fill() ? buffer[at] & 0xFF : NOTHING;
  }

  private int read() throws IOException {
    return at < end || fill() ? buffer[at++] & 0xFF : NOTHING;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.readNBytes(buffer, 0, ROOM));
    octets += end;
    return end > 0;
  }

  private UnreadableRow refused(String what, String fix) {
    int column = cells.size();
    var name = column < names.size() ? names.get(column) : String.valueOf(column + 1);
    return new UnreadableRow(
        BadRow.builder(file, row, what).column(Heading.shown(name)).fix(fix).build());
  }

  /** Goes behind the row, wherever in it what cannot be read was met. */
  void skipRow() throws IOException {
    while (inRow) {
      int octet = read();
      inRow = octet != '\n' && octet != NOTHING;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
