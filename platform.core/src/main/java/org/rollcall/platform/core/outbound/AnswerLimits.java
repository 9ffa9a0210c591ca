package org.rollcall.platform.core.outbound;

import java.time.Duration;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/**
 * What one answer may cost.
 *
 * @param deadline from the first header to the last octet
 */
record AnswerLimits(Duration deadline, long maxBodyBytes) {
  static AnswerLimits of(PlatformSettings settings) {
    return new AnswerLimits(
        settings.seconds(Setting.BODY_DEADLINE), settings.number(Setting.BODY_LIMIT));
  }
}
