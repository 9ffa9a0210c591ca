package org.rollcall.connector.oneroster.internal.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The names of members that came before in a document: each becomes a string only once. */
final class KnownNames {
  private static final int SLOTS = 256;
  private static final int LONGEST = 64;

  private final @Nullable String[] names = new @Nullable String[SLOTS];

  /** The name that was kept, which is ASCII. */
  String of(Octets octets) {
    int length = octets.keptLength();
    if (length > LONGEST) {
      return octets.text(StandardCharsets.ISO_8859_1);
    }
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + octets.kept(i);
    }
    int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (SLOTS - 1);
    var known = names[slot];
    if (known != null && same(known, octets, length)) {
      octets.forget();
      return known;
    }
    var name = octets.text(StandardCharsets.ISO_8859_1);
    names[slot] = name;
    return name;
  }

  private static boolean same(String known, Octets octets, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != octets.kept(i)) {
        return false;
      }
    }
    return true;
  }
}
