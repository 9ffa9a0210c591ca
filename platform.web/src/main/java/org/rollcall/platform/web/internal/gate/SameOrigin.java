package org.rollcall.platform.web.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Whether a page of ours made a request, as far as the browser says. */
final class SameOrigin {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private SameOrigin() {}

  /** Whether the method changes nothing. */
  static boolean safe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
  }

  /**
   * Sec-Fetch-Site where the browser sends it, else Origin, else Referer; a request with none of
   * them is not from a browser's page, and the form's token decides alone.
   */
  static boolean holds(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    var origin = request.getHeader("Origin");
    var from = origin != null ? origin : request.getHeader("Referer");
    return from == null || authority(from).equals(authority("//" + request.getHeader("Host")));
  }

  private static String authority(String address) {
    try {
      var authority = URI.create(address).getAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
