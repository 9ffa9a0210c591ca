package org.rollcall.connector.simulator.internal.fault;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What can be made to go wrong; the README says what each does. */
public enum FaultKind {
  // Instead of the true answer.
  STATUS("status", "[2-5]\\d\\d", "500"),
  HTML("html"),
  REDIRECT("redirect", ".*\\S.*", "trap"),
  TOO_MANY_REQUESTS("429", "\\d{1,7}|date|bare|html", "1"),
  DEEP_NESTING("deep-nesting", Values.COUNT, "10000"),
  GZIP_BOMB("gzip-bomb", Values.BYTES, "50000000"),
  // On the way.
  DELAY("delay", Values.COUNT, "2000"),
  DROP("drop"),
  TRUNCATE("truncate"),
  SLOW_BODY("slow-body", Values.COUNT, "3000"),
  HUGE_BODY("huge-body", Values.BYTES, "50000000"),
  // At the token's address.
  TOKEN_LIFETIME("token-lifetime", Values.COUNT, "2"),
  NO_EXPIRY("no-expires-in"),
  HUGE_TOKEN("huge-token", Values.COUNT, "1000000"),
  WRONG_SCOPE("wrong-scope", "[a-z.-]+", "roster-demographics.readonly"),
  SCOPE_REFUSED("scope-refused"),
  CREDENTIAL_STYLE("credential-style", "basic|body|query", "body"),
  QUERY_PARAMETERS("query-parameters"),
  CHANGED_SECRET("changed-secret"),
  COOKIE("cookie"),
  VENDOR_HEADER("vendor-header"),
  // In pages.
  NO_ENVELOPE("no-envelope"),
  PATH_ENVELOPE("path-envelope"),
  CLAMP("clamp", "[1-9]\\d{0,6}", "10"),
  CHANGING_CLAMP("changing-clamp"),
  LIMIT_REFUSED("limit-refused", Values.COUNT, "1000"),
  NO_TOTAL("no-total"),
  WRONG_TOTAL("wrong-total"),
  CHANGING_TOTAL("changing-total"),
  CHANGING_REVISION("changing-revision"),
  LINK("link", "none|relative|wrong|bare|endless", "none"),
  CURSORS("cursors"),
  LOOP("loop"),
  DUPLICATE("duplicate"),
  REPEAT_PAGE("repeat-page"),
  TWICE("twice"),
  EMPTY("empty", ".*\\S.*", ""),
  FILTER("filter", "refused|ignored", "refused"),
  TOMBSTONES("tombstones", "none|deletes", "deletes"),
  // In the data.
  TWO_TEACHERS("two-teachers"),
  NO_TEACHER("no-teacher"),
  // In the gradebook.
  CATEGORY_ROUTE("category-route", "class|filter|none", "none"),
  NO_DEFAULT_CATEGORY("no-default-category"),
  UNREGISTERED("unregistered"),
  /** Another fault with every request. */
  MISCHIEF("mischief");

  private final String token;
  private final Pattern values;
  private final String usual;

  FaultKind(String token) {
    this(token, "", "");
  }

  FaultKind(String token, String values, String usual) {
    this.token = token;
    this.values = Pattern.compile(values);
    this.usual = usual;
  }

  /** The value where none is given; empty where there is none, or where one must be given. */
  String usual() {
    return usual;
  }

  public String token() {
    return token;
  }

  static FaultKind of(String token) {
    return Arrays.stream(values())
        .filter(kind -> kind.token.equals(token))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no fault \"" + token + "\"; choose one of: " + tokens() + "."));
  }

  boolean accepts(String text) {
    return values.matcher(text).matches();
  }

  private static String tokens() {
    return String.join(", ", Arrays.stream(values()).map(FaultKind::token).toList());
  }

  private static final class Values {
    static final String COUNT = "\\d{1,7}";
    static final String BYTES = "\\d{1,12}";
  }
}
