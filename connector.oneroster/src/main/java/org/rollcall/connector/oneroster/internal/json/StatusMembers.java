package org.rollcall.connector.oneroster.internal.json;

import java.util.Locale;

/** Members of an answer that speak of its status rather than carry data. */
final class StatusMembers {
  private StatusMembers() {}

  static boolean isOne(String name) {
    var word = name.toLowerCase(Locale.ROOT);
    return word.startsWith("imsx_") || word.startsWith("statusinfo") || word.startsWith("error");
  }
}
