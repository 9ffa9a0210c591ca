package org.rollcall.platform.web.internal.page.secret;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An input that belongs to a secret.
 *
 * @param fault what is wrong with it; empty when nothing is
 */
public record SecretField(
    String id,
    String name,
    String label,
    String type,
    String value,
    String hint,
    boolean required,
    String fault) {

  /** The first day on which a secret counts. */
  public static SecretField firstDay(String id, String value, String fault) {
    return date(
        id,
        SecretForm.EFFECTIVE,
        "First day",
        value,
        "Leave it empty if the SIS takes it already.",
        fault);
  }

  /** The last day on which a secret counts. */
  public static SecretField lastDay(String id, String value, String hint, String fault) {
    return date(id, SecretForm.EXPIRES, "Last day", value, hint, fault);
  }

  static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  public boolean faulty() {
    return !fault.isEmpty();
  }

  private static SecretField date(
      String id, String name, String label, String value, String hint, String fault) {
    return new SecretField(id, name, label, "date", value, hint, false, fault);
  }
}
