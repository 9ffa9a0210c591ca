package org.rollcall.platform.web.internal.page.connection;

import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.Outlook;
import org.rollcall.platform.core.words.DayWords;

/** What the console says in one line of the secrets of a connection. */
final class SecretWords {
  private SecretWords() {}

  static String of(Outlook outlook) {
    if (outlook.last() == null) {
      return "must be entered";
    }
    var end = outlook.end();
    var until = end == null ? "no end known" : "lasts until " + DayWords.full(end);
    return outlook.slot(CredentialSlot.NEXT).isPresent()
        ? until + ", the next one is there"
        : until;
  }
}
