package org.rollcall.platform.web.internal.page.entry;

import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.web.internal.route.Answer;

/** Why nobody can sign in: a password would travel in the clear. */
final class PlainHttp {

  private PlainHttp() {}

  /** What the template shows. */
  record Model(String keystore, String publicAddress, String host) {}

  static Answer page() {
    var model =
        new Model(
            Setting.TLS_KEYSTORE.key(), Setting.PUBLIC_ADDRESS.key(), Setting.CONSOLE_HOST.key());
    return new Answer.Show(403, "plain-http", "Sign-in is closed", model, false);
  }
}
