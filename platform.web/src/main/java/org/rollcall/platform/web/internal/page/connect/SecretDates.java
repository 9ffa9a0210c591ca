package org.rollcall.platform.web.internal.page.connect;

import java.util.List;
import java.util.Map;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.web.internal.page.secret.SecretField;
import org.rollcall.platform.web.internal.page.secret.SecretForm;

/**
 * The first and the last day of the secret that is entered to connect.
 *
 * @param beside whether they stand beside the secret, because secrets of the product expire; else
 *     they are folded away
 */
record SecretDates(List<SecretField> fields, boolean beside) {
  /** Of a connection that exists: its secrets have a page of their own. */
  static final SecretDates ELSEWHERE = new SecretDates(List.of(), true);

  static SecretDates of(
      ConnectorDescriptor descriptor, TypedDates typed, Map<String, String> faults) {
    var lifetime = descriptor.limits().secretLifetimeDays();
    var hint =
        lifetime.map(
            days ->
                "Secrets of "
                    + descriptor.product()
                    + " usually last "
                    + days
                    + " days. Correct it to what the SIS shows, or empty it if there is no end.");
    var first =
        SecretField.firstDay(
            SecretForm.EFFECTIVE, typed.effective(), faults.getOrDefault(SecretForm.EFFECTIVE, ""));
    var last =
        SecretField.lastDay(
            SecretForm.EXPIRES,
            typed.expires(),
            hint.orElse("As the SIS shows it. Leave it empty if the secret does not expire."),
            faults.getOrDefault(SecretForm.EXPIRES, ""));
    return new SecretDates(List.of(first, last), lifetime.isPresent());
  }

  List<SecretField> shown() {
    return beside ? fields : List.of();
  }

  List<SecretField> folded() {
    return beside ? List.of() : fields;
  }

  boolean foldedFaulty() {
    return folded().stream().anyMatch(SecretField::faulty);
  }
}
