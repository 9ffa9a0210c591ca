package org.rollcall.platform.core.connection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.warning.WarningDays;

/**
 * How long the secrets of a connection last.
 *
 * @param today the day it is in the district
 * @param last the slot whose secret lasts longest; null when none can be used
 * @param end the last day; null when none can be used, or nobody said when it ends
 * @param needed whether the SIS is asked at all; a roster that comes by files needs no secret
 */
public record Outlook(
    List<SlotSeen> slots,
    LocalDate today,
    @Nullable CredentialSlot last,
    @Nullable LocalDate end,
    boolean needed) {
  public Outlook {
    slots = List.copyOf(slots);
  }

  static Outlook of(List<SlotSeen> slots, LocalDate today) {
    return of(slots, today, true);
  }

  static Outlook of(List<SlotSeen> slots, LocalDate today, boolean needed) {
    @Nullable SlotSeen last = null;
    for (SlotSeen slot : slots) {
      boolean begins =
          slot.state() == SlotSeen.State.USABLE
              || (slot.state() == SlotSeen.State.AHEAD && last != null && joins(last, slot));
      if (begins && (last == null || longer(slot, last))) {
        last = slot;
      }
    }
    return new Outlook(
        slots,
        today,
        last == null ? null : last.slot(),
        last == null ? null : last.validity().expires(),
        needed);
  }

  /** Whether there is no day between the end of one and the beginning of the other. */
  private static boolean joins(SlotSeen before, SlotSeen after) {
    var end = before.validity().expires();
    var begin = after.validity().effective();
    return end == null || begin == null || !begin.isAfter(end.plusDays(1));
  }

  private static boolean longer(SlotSeen one, SlotSeen other) {
    var end = other.validity().expires();
    var later = one.validity().expires();
    return end != null && (later == null || later.isAfter(end));
  }

  /** How many days are left, today not counted; empty when there is no end, or no secret. */
  public OptionalLong daysLeft() {
    return end == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(today, end));
  }

  /** The warning that is due. */
  public Optional<Integer> warning() {
    var left = daysLeft();
    return left.isEmpty() ? Optional.empty() : WarningDays.due(left.getAsLong());
  }

  /** What waits for the district's admin, in a sentence; empty when nothing does. */
  public Optional<String> attention() {
    if (last == null && slots.isEmpty() && !needed) {
      return Optional.empty();
    }
    if (last == null) {
      return Optional.of(CredentialSentences.unusableNow(slots));
    }
    return warning().map(days -> CredentialSentences.ending(end, daysLeft().orElse(0), last));
  }

  /** What is in a slot. */
  public Optional<SlotSeen> slot(CredentialSlot slot) {
    return slots.stream().filter(seen -> seen.slot() == slot).findFirst();
  }
}
