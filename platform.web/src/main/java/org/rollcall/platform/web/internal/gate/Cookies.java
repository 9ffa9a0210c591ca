package org.rollcall.platform.web.internal.gate;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** The two cookies: the session's, and before it the visit's, which makes forms safe. */
final class Cookies {

  private final boolean secure;
  private final String session;
  private final String visit;

  Cookies(boolean secure) {
    this.secure = secure;
    // With this prefix browsers take the cookie only over HTTPS, for this host and every path.
    var prefix = secure ? "__Host-" : "";
    this.session = prefix + "rollcall";
    this.visit = prefix + "rollcall-visit";
  }

  Optional<String> session(HttpServletRequest request) {
    return value(request, session);
  }

  Optional<String> visit(HttpServletRequest request) {
    return value(request, visit);
  }

  void startSession(HttpServletResponse response, String token) {
    response.addHeader("Set-Cookie", header(session, token));
  }

  void endSession(HttpServletResponse response) {
    response.addHeader("Set-Cookie", header(session, "") + "; Max-Age=0");
  }

  void startVisit(HttpServletResponse response, String token) {
    response.addHeader("Set-Cookie", header(visit, token));
  }

  private String header(String name, String value) {
    return name + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }
}
