package org.rollcall.platform.web.internal.api;

import jakarta.servlet.http.HttpServletRequest;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.web.internal.gate.Gate;

/** Who asks, as the gate before the API found it; nobody is told how to say so. */
final class Callers {
  private Callers() {}

  static Caller of(HttpServletRequest request) {
    return Gate.caller(request).orElseThrow(() -> HttpFault.unauthenticated(sentence(request)));
  }

  private static String sentence(HttpServletRequest request) {
    return request.getHeader("Authorization") == null
        ? "Say who asks: send the header Authorization: Bearer KEY, with a key made in the console"
            + " or the one in operator.key."
        : "This key is not accepted: it is not known here, its account is disabled, or it came over"
            + " plain HTTP from another machine; make a new one in the console, or use HTTPS.";
  }
}
