package org.rollcall.connector.oneroster.internal.session;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.oneroster.internal.token.Percent;

/** Builds an address below a service root; every segment and value is percent-encoded. */
public final class Query {
  private final StringBuilder path;
  private final List<String> parameters = new ArrayList<>();

  private Query(URI root) {
    this.path = new StringBuilder(root.toString());
  }

  public static Query at(URI root, String... segments) {
    var query = new Query(root);
    for (var segment : segments) {
      query.path.append('/').append(encoded(segment));
    }
    return query;
  }

  public Query with(String name, Object value) {
    parameters.add(name + "=" + encoded(value.toString()));
    return this;
  }

  /** A filter clause; a quote within the value is doubled. */
  public Query where(String field, String operator, String value) {
    return with("filter", field + operator + "'" + value.replace("'", "''") + "'");
  }

  /** The address so far; more parameters may follow on a copy of it. */
  public URI address() {
    return URI.create(
        parameters.isEmpty() ? path.toString() : path + "?" + String.join("&", parameters));
  }

  private static String encoded(String text) {
    return Percent.encoded(text);
  }
}
