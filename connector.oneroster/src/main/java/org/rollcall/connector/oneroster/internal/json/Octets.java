package org.rollcall.connector.oneroster.internal.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The octets of a document, of which a stretch may be kept while more is read. Lets through so many
 * for each record, so that no single one can fill the memory.
 */
final class Octets {
  private static final int FIRST_BUFFER = 1 << 16;
  private static final long BUDGET = 4L << 20;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int place;
  private int end;
  private int kept = -1;
  private long left = BUDGET;

  Octets(InputStream in) throws IOException {
    this.in = in;
    skipByteOrderMark();
  }

  private void skipByteOrderMark() throws IOException {
    while (end < BYTE_ORDER_MARK.length && more()) {
      // A few octets are enough.
    }
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (i >= end || (buffer[i] & 0xFF) != BYTE_ORDER_MARK[i]) {
        return;
      }
    }
    place = BYTE_ORDER_MARK.length;
  }

  /** A record has passed: the next one has its own budget. */
  void refill() {
    left = BUDGET;
  }

  /** The next octet, which stays; negative at the end. */
  int peek() throws IOException {
    return place < end || more() ? buffer[place] : -1;
  }

  /** The next octet but space, which stays; negative at the end or outside ASCII. */
  int peekBeyondSpace() throws IOException {
    while (place < end || more()) {
      int octet = buffer[place];
      if (octet > ' ' || (octet != ' ' && octet != '\n' && octet != '\r' && octet != '\t')) {
        return octet;
      }
      place++;
    }
    return -1;
  }

  /** Whether nothing follows. */
  boolean atEnd() throws IOException {
    return place == end && !more();
  }

  /** The next octet; fails at the end. */
  int next() throws IOException {
    if (place == end && !more()) {
      throw new EOFException("the document ends in the middle");
    }
    return buffer[place++];
  }

  /** Passes the octet that was peeked at. */
  void pass() {
    place++;
  }

  /** From here on octets are kept. */
  void keep() {
    kept = place;
  }

  /**
   * Passes everything up to a quote or a backslash, which stays.
   *
   * @return whether all of it was ASCII
   */
  boolean passText() throws IOException {
    int all = 0;
    while (true) {
      var octets = buffer;
      int i = place;
      int stop = end;
      while (i < stop) {
        byte octet = octets[i];
        if (octet == '"' || octet == '\\') {
          place = i;
          return all >= 0;
        }
        all |= octet;
        i++;
      }
      place = i;
      if (!more()) {
        throw new EOFException("the document ends in a text");
      }
    }
  }

  /** Passes a name and the quote after it, when they come next and have been read already. */
  boolean passName(byte[] name) {
    int stop = place + name.length;
    if (stop >= end
        || buffer[stop] != '"'
        || !Arrays.equals(buffer, place, stop, name, 0, name.length)) {
      return false;
    }
    place = stop + 1;
    return true;
  }

  int keptLength() {
    return place - kept;
  }

  /** What was kept, as text; nothing is kept any more. */
  String text(Charset charset) {
    var text = new String(buffer, kept, place - kept, charset);
    kept = -1;
    return text;
  }

  private boolean more() throws IOException {
    int from = kept >= 0 ? kept : place;
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, end - from);
      end -= from;
      place -= from;
      kept = kept >= 0 ? 0 : -1;
    } else if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    if (read < 0) {
      return false;
    }
    end += read;
    left -= read;
    if (left < 0) {
      throw new ExcessException("one record of more than 4 MB");
    }
    return read > 0 || more();
  }
}
