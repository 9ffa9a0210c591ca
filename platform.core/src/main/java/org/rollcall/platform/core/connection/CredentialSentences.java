package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.words.DayWords;

/** What is said of secrets that cannot be used. */
final class CredentialSentences {
  private CredentialSentences() {}

  /** Why none of these can be used on a day. */
  static SisException unusable(List<StoredCredential> slots, LocalDate today) {
    if (slots.stream().anyMatch(slot -> slot.validity().covers(today))) {
      return new SisException(FailureKind.CREDENTIALS_REJECTED, closed());
    }
    return slots.stream()
        .filter(slot -> slot.slot() == CredentialSlot.CURRENT)
        .findFirst()
        .map(
            current ->
                new SisException(
                    FailureKind.CREDENTIALS_EXPIRED, expired(current.validity(), slots, today)))
        .orElseGet(
            () ->
                new SisException(
                    FailureKind.CREDENTIALS_REJECTED,
                    "There is no secret: enter the one that the SIS shows you."));
  }

  /** Said wherever a stored secret does not open. */
  static String closed() {
    return "The stored secret cannot be opened, because this Rollcall has another master key than"
        + " the one it was stored with. Nothing was read, and the last good roster stayed. Enter"
        + " the secret again; or an operator brings the old key back with \"rollcall key import\".";
  }

  /** What is to be done while none of these can be used. */
  static String unusableNow(List<SlotSeen> slots) {
    if (slots.stream().anyMatch(slot -> slot.state() == SlotSeen.State.CLOSED)) {
      return "The secret cannot be opened, because this Rollcall has another master key than the one"
          + " it was stored with: enter the secret again.";
    }
    return slots.stream()
        .filter(slot -> slot.state() == SlotSeen.State.EXPIRED)
        .findFirst()
        .map(
            slot ->
                "The secret expired on "
                    + day(slot.validity().expires())
                    + ": make a new one in the SIS, and enter it.")
        .orElse("There is no secret that counts today: enter the one that the SIS shows you.");
  }

  /** That the last secret ends soon. */
  static String ending(@Nullable LocalDate end, long days, CredentialSlot last) {
    return (last == CredentialSlot.CURRENT ? "The secret expires" : "Even the next secret expires")
        + " on "
        + day(end)
        + (days == 0 ? ", today" : days == 1 ? ", tomorrow" : ", in " + days + " days")
        + ": make a new one in the SIS, and enter it as the next one. It takes over by itself.";
  }

  private static String expired(Validity current, List<StoredCredential> slots, LocalDate today) {
    var next =
        slots.stream()
            .filter(slot -> slot.slot() == CredentialSlot.NEXT && slot.validity().aheadOn(today))
            .findFirst();
    return (current.aheadOn(today)
            ? "The secret counts only from " + day(current.effective())
            : "The secret expired on " + day(current.expires()))
        + ". Nothing was read, and the last good roster stayed. "
        + next.map(
                ahead ->
                    "The next secret counts from "
                        + day(ahead.validity().effective())
                        + "; if the SIS takes it earlier, correct that date, or enter another one.")
            .orElse("Make a new secret in the SIS, and enter it.");
  }

  /** That the next secret is the current one now. */
  static String takenOver(boolean rejected) {
    return (rejected
            ? "The SIS does not take the secret any more that was used so far"
            : "The secret that was used so far has expired or cannot be opened")
        + ", so Rollcall went on with the next one. When the SIS gives you another, enter it as the"
        + " next one.";
  }

  static String rejectedAfterItsEnd(Validity validity) {
    return "The secret expired on "
        + day(validity.expires())
        + ", and the SIS does not take it any more. The last good roster stayed. Make a new secret"
        + " in the SIS, and enter it.";
  }

  static String day(@Nullable LocalDate day) {
    return Optional.ofNullable(day).map(DayWords::full).orElse("an unknown day");
  }
}
