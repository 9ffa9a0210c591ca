package org.rollcall.platform.web.internal.page.connection;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.Outlook;

/** What the console says in one line of the secrets of a connection. */
final class SecretWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US);

  private SecretWords() {}

  static String of(Outlook outlook) {
    if (outlook.last() == null) {
      return "must be entered";
    }
    var end = outlook.end();
    var until = end == null ? "no end known" : "lasts until " + DAY.format(end);
    return outlook.slot(CredentialSlot.NEXT).isPresent()
        ? until + ", the next one is there"
        : until;
  }
}
