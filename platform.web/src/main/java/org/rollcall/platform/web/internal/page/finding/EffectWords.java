package org.rollcall.platform.web.internal.page.finding;

import org.rollcall.platform.core.finding.Effect;
import org.rollcall.platform.web.internal.view.Chip;

/** What findings do to the roster, as the console shows it. */
final class EffectWords {

  private EffectWords() {}

  static Chip chip(Effect effect) {
    return switch (effect) {
      case ERROR -> Chip.failed(effect.label());
      case WARNING -> Chip.waiting(effect.label());
      case NOTE -> Chip.quiet(effect.label());
    };
  }
}
