package org.rollcall.connector.simulator.internal.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.query.Query;

/** The Link header of one page (RFC 8288), with the limit that is really in force. */
record PageLinks(Call call, int offset, int limit, int total) {

  private static final String CURSOR = "cursor";
  private static final String MARK = "from-";
  private static final String ELSEWHERE = "http://elsewhere.invalid";

  Answer on(Answer page) {
    boolean none =
        call.faults().has(FaultKind.LINK, "none")
            || (call.faults().has(FaultKind.CURSORS) && !isEndless() && isLast());
    return none ? page : page.with("Link", header());
  }

  private String header() {
    if (call.faults().has(FaultKind.CURSORS)) {
      return link("next", offset + limit);
    }
    var links = new StringJoiner(", ");
    if (isEndless() || !isLast()) {
      links.add(link("next", offset + limit));
    }
    links.add(link("last", total == 0 ? 0 : (total - 1) / limit * limit));
    links.add(link("first", 0));
    if (offset > 0) {
      links.add(link("prev", Math.max(0, offset - limit)));
    }
    return links.toString();
  }

  private boolean isLast() {
    return (long) offset + limit >= total;
  }

  /** Where a page begins whose address holds a cursor; the offset means nothing then. */
  static int placeOf(Query query) {
    return query
        .value(CURSOR)
        .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8))
        .map(text -> Integer.parseInt(text.substring(MARK.length())))
        .orElse(0);
  }

  private static String cursor(int start) {
    var text = (MARK + start).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().encodeToString(text);
  }

  private boolean isEndless() {
    Faults faults = call.faults();
    return faults.has(FaultKind.LOOP) || faults.has(FaultKind.LINK, "endless");
  }

  private String link(String relation, int start) {
    Map<String, String> parameters = new LinkedHashMap<>(call.query().values());
    parameters.put("limit", String.valueOf(limit));
    if (call.faults().has(FaultKind.CURSORS)) {
      parameters.remove("offset");
      parameters.put(CURSOR, cursor(start));
    } else {
      parameters.put("offset", String.valueOf(start));
    }
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
