package org.rollcall.connector.oneroster.internal.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Lets through so many characters for each record, so that no single one can fill the memory. */
final class BudgetReader extends FilterReader {
  private static final long BUDGET = 4L << 20;
  private long left = BUDGET;

  BudgetReader(Reader in) {
    super(in);
  }

  void refill() {
    left = BUDGET;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    spend(read);
    return read;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    spend(read < 0 ? 0 : 1);
    return read;
  }

  private void spend(int characters) throws IOException {
    left -= characters;
    if (left < 0) {
      throw new ExcessException("one record of more than 4 MB");
    }
  }
}
