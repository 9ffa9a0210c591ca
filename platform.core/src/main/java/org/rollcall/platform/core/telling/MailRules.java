package org.rollcall.platform.core.telling;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.rollcall.platform.core.account.AccountRules;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.PlatformNotice;

/** What must hold of a mail server and of the address of links. */
final class MailRules {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+\\]");
  private static final Pattern HERE = Pattern.compile("localhost|127\\.[0-9.]+|\\[::1\\]");
  private static final int LONGEST_USER = 250;

  private MailRules() {}

  /** A sentence by field; empty when nothing is wrong. */
  static Map<String, String> complaints(MailForm form, PlatformNotice before) {
    var complaints = new LinkedHashMap<String, String>();
    if (!form.baseAddress().isEmpty() && !webAddress(form.baseAddress())) {
      complaints.put(
          "baseAddress", "Enter an address such as https://rollcall.district.example, or nothing.");
    }
    if (!form.host().isEmpty()) {
      server(form, complaints);
      password(form, before, complaints);
    }
    return complaints;
  }

  private static void server(MailForm form, Map<String, String> complaints) {
    if (!HOST.matcher(form.host()).matches()) {
      complaints.put("host", "Enter the mail server's name, such as smtp.district.example.");
    }
    if (form.port() < 0 || form.port() > 65_535) {
      complaints.put("port", "Enter a port from 1 to 65535, or nothing for the usual one.");
    }
    if (form.security() == MailSecurity.PLAIN && !HERE.matcher(form.host()).matches()) {
      complaints.put(
          "security", "Without encryption mail goes to this machine only; choose STARTTLS or TLS.");
    }
    if (form.user().length() > LONGEST_USER
        || form.user().chars().anyMatch(Character::isISOControl)) {
      complaints.put("user", "Enter the name that the mail server knows.");
    }
    AccountRules.emailComplaint(form.from())
        .ifPresent(
            sentence -> complaints.put("from", "Enter the address that mail is to come from."));
  }

  private static void password(
      MailForm form, PlatformNotice before, Map<String, String> complaints) {
    boolean kept =
        before.password() != null
            && before.host().equalsIgnoreCase(form.host())
            && before.user().equals(form.user());
    if (!form.user().isEmpty() && form.password() == null && !kept) {
      // The stored one goes to the server it was entered for, and to no other.
      complaints.put("password", "Enter the password for this server and name.");
    }
  }

  private static boolean webAddress(String address) {
    try {
      var uri = new URI(address);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
