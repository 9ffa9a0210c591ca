package org.rollcall.connector.api.csv;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that cannot be read: where it is, what is wrong, and what to do. Nothing of it
 * repeats a value, because values are people's.
 */
public final class BadRow {
  private final String file;
  private final long row;
  private final String column;
  private final String what;
  private final String fix;

  private BadRow(Builder builder) {
    this.file = builder.file;
    this.row = builder.row;
    this.column = builder.column;
    this.what = builder.what;
    this.fix = builder.fix;
  }

  /**
   * Starts one from what it cannot be without.
   *
   * @param file such as {@code users.csv}
   * @param row as a spreadsheet counts; the first one, which names the columns, is 1
   * @param what is wrong, as a clause that begins in lower case and ends without a full stop
   */
  public static Builder builder(String file, long row, String what) {
    return new Builder(file, row, what);
  }

  /** The file that holds it. */
  public String file() {
    return file;
  }

  /** As a spreadsheet counts; the first one, which names the columns, is 1. */
  public long row() {
    return row;
  }

  /** The name of the column, or its number where it has none; empty when the whole row is meant. */
  public String column() {
    return column;
  }

  /** What is wrong, as a clause. */
  public String what() {
    return what;
  }

  /** What to do, in sentences; empty when there is nothing to say. */
  public String fix() {
    return fix;
  }

  /** All of it in words. */
  public String sentence() {
    return file
        + ", row "
        + row
        + (column.isEmpty() ? "" : ", column " + column)
        + ": "
        + what
        + "."
        + (fix.isEmpty() ? "" : " " + fix);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BadRow that
        && file.equals(that.file)
        && row == that.row
        && column.equals(that.column)
        && what.equals(that.what)
        && fix.equals(that.fix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(file, row, column, what, fix);
  }

  @Override
  public String toString() {
    return "BadRow[" + sentence() + "]";
  }

  /** Collects the parts of one {@link BadRow}; used by one thread, once. */
  public static final class Builder {
    private final String file;
    private final long row;
    private final String what;
    private String column = "";
    private String fix = "";

    private Builder(String file, long row, String what) {
      this.file = Objects.requireNonNull(file, "file");
      this.row = row;
      this.what = Objects.requireNonNull(what, "what");
    }

    /** The column that it is about. */
    public Builder column(String column) {
      this.column = column;
      return this;
    }

    /** What to do. */
    public Builder fix(String fix) {
      this.fix = fix;
      return this;
    }

    /** Makes the BadRow. */
    public BadRow build() {
      return new BadRow(this);
    }
  }
}
