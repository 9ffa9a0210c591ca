package org.rollcall.connector.oneroster.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names of members in the order in which the records of a document have them: the next one is
 * compared with what came there before, and becomes a string only where it is another.
 */
final class KnownNames {
  private static final int MOST = 128;
  private static final int LONGEST = 64;

  /** So many members may be left out at once by a record and the next is still foreseen. */
  private static final int LEFT_OUT = 6;

  private final @Nullable String[] names = new @Nullable String[MOST];
  private final byte[][] octets = new byte[MOST][];
  private int size;
  private int at;

  /** A record has passed: the next one begins with the first name. */
  void again() {
    at = 0;
  }

  /** Passes the name that comes next and its closing quote; null when it is not foreseen. */
  @Nullable String pass(Octets input) {
    int stop = Math.min(size, at + LEFT_OUT);
    for (int i = at; i < stop; i++) {
      if (input.passName(octets[i])) {
        at = i + 1;
        return names[i];
      }
    }
    return null;
  }

  /** Reads a name that was not foreseen and has nothing escaped in it, and foresees it here. */
  String read(Octets input) {
    int length = input.keptLength();
    var name = input.text(StandardCharsets.ISO_8859_1);
    input.pass();
    if (length > LONGEST || size == MOST) {
      return name;
    }
    // What asks for members asks with literals, and one and the same string is equal at once.
    var known = name.intern();
    System.arraycopy(names, at, names, at + 1, size - at);
    System.arraycopy(octets, at, octets, at + 1, size - at);
    names[at] = known;
    octets[at] = known.getBytes(StandardCharsets.ISO_8859_1);
    size++;
    at++;
    return known;
  }
}
