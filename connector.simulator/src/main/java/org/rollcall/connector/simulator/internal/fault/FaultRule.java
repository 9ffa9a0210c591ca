package org.rollcall.connector.simulator.internal.fault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fault as it is ordered: {@code name[=value][@part of the address][#times]}.
 *
 * @param part the fault strikes only addresses (path and query) that contain this; empty for all
 * @param times how often it strikes; 0 for always
 */
public record FaultRule(FaultKind kind, String value, String part, int times) {

  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]+)(?:=([^@]*?))?(?:@([^#]+))?(?:#(\\d{1,6}))?");

  public static FaultRule parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a fault; write name, name=value or name=value@/path.");
    }
    FaultKind kind = FaultKind.of(form.group(1));
    String value = form.group(2) == null ? kind.usual() : form.group(2);
    if (!kind.accepts(value)) {
      throw new IllegalArgumentException(
          "The fault " + kind.token() + " does not take the value \"" + value + "\".");
    }
    String part = form.group(3) == null ? "" : form.group(3);
    return new FaultRule(
        kind, value, part, form.group(4) == null ? 0 : Integer.parseInt(form.group(4)));
  }

  boolean strikes(String address) {
    return address.contains(part);
  }

  public int number() {
    return Integer.parseInt(value);
  }

  public long bytes() {
    return Long.parseLong(value);
  }

  @Override
  public String toString() {
    return kind.token()
        + (value.isEmpty() ? "" : "=" + value)
        + (part.isEmpty() ? "" : "@" + part)
        + (times == 0 ? "" : "#" + times);
  }
}
