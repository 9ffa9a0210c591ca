package org.rollcall.platform.core.telling.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told.
 *
 * @param digested the last day whose summary was thought of; null before the first
 */
public record AccountNotice(Preference preference, @Nullable LocalDate digested) {
  /** Of whom nothing is stored. */
  public static final AccountNotice USUAL = new AccountNotice(Preference.IMMEDIATELY, null);
}
