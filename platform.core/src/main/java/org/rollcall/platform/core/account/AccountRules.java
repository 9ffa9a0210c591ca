package org.rollcall.platform.core.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.connector.api.Secret;

/** What must hold of an account's e-mail address, name and password. */
public final class AccountRules {
  /** The fewest characters that a password may have. */
  public static final int SHORTEST_PASSWORD = 12;

  private static final int LONGEST_PASSWORD = 200;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+");

  private AccountRules() {}

  /** The address as it is stored: without blanks around it, lower case. */
  public static String normalEmail(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  /** What is wrong, a sentence by field name (email, name, password); empty when nothing is. */
  public static Map<String, String> complaints(String email, String name, Secret password) {
    var complaints = new LinkedHashMap<String, String>();
    emailComplaint(email).ifPresent(sentence -> complaints.put("email", sentence));
    if (name.isBlank() || name.length() > LONGEST_TEXT) {
      complaints.put("name", "Enter the person's name, at most " + LONGEST_TEXT + " characters.");
    }
    passwordComplaint(password).ifPresent(sentence -> complaints.put("password", sentence));
    return complaints;
  }

  /** What is wrong with an e-mail address; empty when nothing is. */
  public static Optional<String> emailComplaint(String email) {
    return email.length() > LONGEST_TEXT || !EMAIL.matcher(normalEmail(email)).matches()
        ? Optional.of("Enter an e-mail address, such as pat@district.example.")
        : Optional.empty();
  }

  /** What is wrong with a password; empty when nothing is. */
  public static Optional<String> passwordComplaint(Secret password) {
    int length = password.reveal().length();
    if (length < SHORTEST_PASSWORD) {
      return Optional.of(
          "Choose a password of at least "
              + SHORTEST_PASSWORD
              + " characters; a few words in a row are easy to remember.");
    }
    if (length > LONGEST_PASSWORD) {
      return Optional.of("Choose a password of at most " + LONGEST_PASSWORD + " characters.");
    }
    return Optional.empty();
  }
}
