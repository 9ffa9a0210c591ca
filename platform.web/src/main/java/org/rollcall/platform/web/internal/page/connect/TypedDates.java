package org.rollcall.platform.web.internal.page.connect;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.web.internal.page.secret.SecretForm;
import org.rollcall.platform.web.internal.route.Asked;

/** The days of a secret as they were typed, whether or not they are days; empty for none. */
record TypedDates(String effective, String expires) {
  static final TypedDates NONE = new TypedDates("", "");

  static TypedDates of(Asked asked) {
    return new TypedDates(asked.field(SecretForm.EFFECTIVE), asked.field(SecretForm.EXPIRES));
  }

  static TypedDates of(@Nullable Validity validity) {
    return validity == null
        ? NONE
        : new TypedDates(text(validity.effective()), text(validity.expires()));
  }

  private static String text(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
