package org.rollcall.platform.web.internal.page.secret;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.SlotSeen;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.words.DayWords;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/**
 * One slot as the page shows it.
 *
 * @param action where its forms go
 * @param open whether the form to enter a secret stands open
 * @param effective its first day in words; empty when it counts already
 * @param expires its last day in words; empty when nobody said
 */
record SlotCard(
    String heading,
    boolean there,
    boolean next,
    Chip chip,
    String about,
    String effective,
    String expires,
    @Nullable Moment entered,
    String action,
    String enter,
    boolean open,
    List<SecretField> fields,
    List<SecretField> dates) {
  static SlotCard of(
      CredentialSlot slot,
      Optional<SlotSeen> seen,
      String path,
      Moments moments,
      Optional<ConnectorDescriptor> descriptor,
      Optional<LocalDate> usualEnd,
      Map<String, String> faults,
      Map<String, String> typed) {
    boolean next = slot == CredentialSlot.NEXT;
    var word = slot.name().toLowerCase(Locale.ROOT);
    var validity = seen.map(SlotSeen::validity).orElse(Validity.OPEN);
    return new SlotCard(
        next ? "Next secret" : "Current secret",
        seen.isPresent(),
        next,
        chip(seen),
        about(next, seen),
        day(validity.effective()),
        day(validity.expires()),
        seen.map(it -> moments.of(it.entered())).orElse(null),
        path + "/" + word,
        next
            ? (seen.isPresent() ? "Enter another next secret" : "Enter the next secret")
            : "Replace the current secret",
        !faults.isEmpty()
            || !typed.isEmpty()
            || seen.filter(it -> it.state() == SlotSeen.State.CLOSED).isPresent(),
        fields(word, next, descriptor, usualEnd, faults, typed),
        dates(
            word + "-dates",
            next,
            SecretField.text(validity.effective()),
            SecretField.text(validity.expires()),
            Map.of()));
  }

  private static List<SecretField> fields(
      String slot,
      boolean next,
      Optional<ConnectorDescriptor> descriptor,
      Optional<LocalDate> usualEnd,
      Map<String, String> faults,
      Map<String, String> typed) {
    var fields = new ArrayList<SecretField>();
    for (SettingField field : descriptor.map(ConnectorDescriptor::fields).orElse(List.of())) {
      boolean key = field.name().equals(SettingField.ACCESS_KEY);
      if (key || field.secret()) {
        fields.add(
            new SecretField(
                slot + "-" + field.name(),
                SecretForm.FIELD + field.name(),
                field.label(),
                field.secret() ? "password" : "text",
                key ? typed.getOrDefault(SecretForm.FIELD + field.name(), "") : "",
                key ? "Leave it empty if the key stays the same." : "",
                field.name().equals(SettingField.SECRET_CODE),
                faults.getOrDefault(field.name(), "")));
      }
    }
    var usual = SecretField.text(usualEnd.orElse(null));
    fields.addAll(
        dates(
            slot,
            next,
            typed.getOrDefault(SecretForm.EFFECTIVE, ""),
            typed.getOrDefault(SecretForm.EXPIRES, usual),
            faults));
    return List.copyOf(fields);
  }

  private static List<SecretField> dates(
      String slot, boolean next, String effective, String expires, Map<String, String> faults) {
    var dates = new ArrayList<SecretField>();
    if (next) {
      dates.add(
          SecretField.firstDay(
              slot + "-" + SecretForm.EFFECTIVE,
              effective,
              faults.getOrDefault(SecretForm.EFFECTIVE, "")));
    }
    dates.add(
        SecretField.lastDay(
            slot + "-" + SecretForm.EXPIRES,
            expires,
            "As the SIS shows it. Leave it empty if the secret does not expire.",
            faults.getOrDefault(SecretForm.EXPIRES, "")));
    return dates;
  }

  private static Chip chip(Optional<SlotSeen> seen) {
    if (seen.isEmpty()) {
      return Chip.quiet("None");
    }
    return switch (seen.get().state()) {
      case USABLE -> seen.get().tried() ? Chip.good("Works") : Chip.waiting("Not tried yet");
      case AHEAD -> Chip.waiting("Not tried yet");
      case EXPIRED -> Chip.failed("Expired");
      case CLOSED -> Chip.failed("Enter it again");
    };
  }

  private static String about(boolean next, Optional<SlotSeen> seen) {
    if (seen.isEmpty()) {
      return next
          ? "Enter the next secret before the current one ends, and it takes over by itself."
          : "There is no secret.";
    }
    return switch (seen.get().state()) {
      case USABLE ->
          next
              ? "It takes over when the current one expires, or when the SIS rejects that one."
              : "This one is used.";
      case AHEAD -> "It counts from its first day on, and is tried when it takes over.";
      case EXPIRED -> "Its last day has passed: it is not used any more.";
      case CLOSED ->
          "It was stored with another master key, so it cannot be opened. Enter it again; or an"
              + " operator brings the old key back.";
    };
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : DayWords.full(day);
  }
}
