package org.rollcall.platform.core.sync;

import java.util.Locale;

/**
 * A file that was handed over, as long as it is kept and afterwards.
 *
 * @param name as whoever handed it over calls it
 * @param octets its size
 * @param sha256 the hash of its content, to be compared with the file at home; 64 hex digits
 * @param by who handed it over
 * @param shelf how it is called where Rollcall keeps it as long as it is needed
 */
public record HandedFile(String name, long octets, String sha256, String by, String shelf) {
  private static final int LONGEST_NAME = 120;

  /** The last part of a name that somebody sent, without what does not belong into a name. */
  public static String plainName(String sent) {
    var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    var plain =
        last.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
            .limit(LONGEST_NAME)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    return plain.isEmpty() ? "roster.zip" : plain;
  }

  /** The size in words. */
  public String size() {
    return octets < 1 << 20
        ? String.format(Locale.US, "%,d KB", Math.max(1, octets >> 10))
        : String.format(Locale.US, "%,d MB", octets >> 20);
  }
}
