package org.rollcall.platform.core.telling;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.AccountRules;
import org.rollcall.platform.core.telling.post.QuietHours;
import org.rollcall.platform.core.telling.post.WebhookRules;

/** What must hold of how a district is told. */
final class DistrictFormRules {
  private static final int MOST_RECIPIENTS = 10;

  private final WebhookRules webhooks;

  DistrictFormRules(WebhookRules webhooks) {
    this.webhooks = webhooks;
  }

  /** A sentence by field; empty when nothing is wrong. */
  Map<String, String> complaints(DistrictForm form) {
    var complaints = new LinkedHashMap<String, String>();
    if (form.quietFrom().isEmpty() != form.quietUntil().isEmpty()) {
      complaints.put(
          form.quietFrom().isEmpty() ? "quietFrom" : "quietUntil",
          "Quiet hours have a beginning and an end; leave both empty for none.");
    }
    time("quietFrom", form.quietFrom(), complaints);
    time("quietUntil", form.quietUntil(), complaints);
    if (form.recipients().size() > MOST_RECIPIENTS) {
      complaints.put("recipients", "Enter at most " + MOST_RECIPIENTS + " addresses.");
    }
    form.recipients().stream()
        .filter(address -> AccountRules.emailComplaint(address).isPresent())
        .findFirst()
        .ifPresent(
            address -> complaints.put("recipients", "“" + address + "” is no e-mail address."));
    if (!form.webhook().isEmpty()) {
      webhooks.complaint(form.webhook()).ifPresent(sentence -> complaints.put("webhook", sentence));
    }
    return complaints;
  }

  static @Nullable QuietHours quiet(DistrictForm form) {
    return form.quietFrom().isEmpty()
        ? null
        : new QuietHours(LocalTime.parse(form.quietFrom()), LocalTime.parse(form.quietUntil()));
  }

  static List<String> recipients(DistrictForm form) {
    return form.recipients().stream().map(AccountRules::normalEmail).distinct().toList();
  }

  private static void time(String field, String value, Map<String, String> complaints) {
    if (value.isEmpty()) {
      return;
    }
    try {
      var unused = LocalTime.parse(value);
    } catch (DateTimeParseException e) {
      complaints.put(field, "Enter a time of day such as 22:00.");
    }
  }
}
