package org.rollcall.platform.web.internal.page.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;

/** Where things of one roster are shown; the connection's path comes first. */
record Links(String connection) {

  String roster() {
    return connection + "/roster";
  }

  String school(SourcedId id) {
    return connection + "/school?id=" + encoded(id.value());
  }

  String schoolClass(SourcedId id) {
    return connection + "/class?id=" + encoded(id.value());
  }

  String person(SourcedId id) {
    return connection + "/person?id=" + encoded(id.value());
  }

  /** The rest of a list; empty when there is no more. */
  static String more(String path, @Nullable String next) {
    return next == null ? "" : path + (path.contains("?") ? "&" : "?") + "after=" + encoded(next);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
