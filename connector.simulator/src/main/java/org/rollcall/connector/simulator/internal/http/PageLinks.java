package org.rollcall.connector.simulator.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The Link header of one page (RFC 8288), with the limit that is really in force.
 *
 * @param endless whether there is always a next page, as the fault loop has it
 */
record PageLinks(Call call, int offset, int limit, int total, boolean endless) {

  String header() {
    var links = new StringJoiner(", ");
    if (endless || (long) offset + limit < total) {
      links.add(link("next", offset + limit));
    }
    links.add(link("last", total == 0 ? 0 : (total - 1) / limit * limit));
    links.add(link("first", 0));
    if (offset > 0) {
      links.add(link("prev", Math.max(0, offset - limit)));
    }
    return links.toString();
  }

  private String link(String relation, int start) {
    Map<String, String> parameters = new LinkedHashMap<>(call.query().values());
    parameters.put("limit", String.valueOf(limit));
    parameters.put("offset", String.valueOf(start));
    var query = new StringJoiner("&");
    parameters.forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
    return "<" + call.url() + "?" + query + ">; rel=\"" + relation + "\"";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
