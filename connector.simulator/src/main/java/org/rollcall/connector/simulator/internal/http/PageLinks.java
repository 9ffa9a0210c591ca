package org.rollcall.connector.simulator.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;

/** The Link header of one page (RFC 8288), with the limit that is really in force. */
record PageLinks(Call call, int offset, int limit, int total) {

  private static final String ELSEWHERE = "http://elsewhere.invalid";

  Answer on(Answer page) {
    return call.faults().has(FaultKind.LINK, "none") ? page : page.with("Link", header());
  }

  private String header() {
    var links = new StringJoiner(", ");
    if (isEndless() || (long) offset + limit < total) {
      links.add(link("next", offset + limit));
    }
    links.add(link("last", total == 0 ? 0 : (total - 1) / limit * limit));
    links.add(link("first", 0));
    if (offset > 0) {
      links.add(link("prev", Math.max(0, offset - limit)));
    }
    return links.toString();
  }

  private boolean isEndless() {
    Faults faults = call.faults();
    return faults.has(FaultKind.LOOP) || faults.has(FaultKind.LINK, "endless");
  }

  private String link(String relation, int start) {
    Map<String, String> parameters = new LinkedHashMap<>(call.query().values());
    parameters.put("limit", String.valueOf(limit));
    parameters.put("offset", String.valueOf(start));
    var query = new StringJoiner("&");
    parameters.forEach((name, value) -> query.add(encode(name) + "=" + encode(value)));
    String target = root() + "?" + query;
    boolean bare = call.faults().has(FaultKind.LINK, "bare");
    return (bare ? target : "<" + target + ">") + "; rel=\"" + relation + "\"";
  }

  private String root() {
    String path = call.url().substring(call.origin().length());
    return switch (call.faults().rule(FaultKind.LINK).map(rule -> rule.value()).orElse("")) {
      case "relative" -> path;
      case "wrong" -> ELSEWHERE + path;
      default -> call.url();
    };
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
