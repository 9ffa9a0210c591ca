package org.rollcall.platform.core.telling;

import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.telling.post.Notices;

/** Where the pages are that messages link to. */
final class Links {
  private final Notices notices;
  private final PlatformSettings settings;

  Links(Notices notices, PlatformSettings settings) {
    this.notices = notices;
    this.settings = settings;
  }

  /** The address that people use, without a slash at its end. */
  String base() {
    var given = notices.platform().baseAddress();
    var base = given.isEmpty() ? settings.get(Setting.PUBLIC_ADDRESS).orElseGet(this::here) : given;
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  private String here() {
    var scheme = settings.get(Setting.TLS_KEYSTORE).isPresent() ? "https" : "http";
    return scheme + "://localhost:" + settings.number(Setting.CONSOLE_PORT);
  }
}
