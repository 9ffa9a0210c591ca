package org.rollcall.connector.simulator;

import java.net.URI;
import java.time.Duration;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.FaultRule;

/**
 * Something that goes wrong: everywhere and always, unless limited by {@link #at} and {@link
 * #times}.
 */
public final class Fault {

  private final FaultRule rule;

  private Fault(FaultRule rule) {
    this.rule = rule;
  }

  /**
   * Reads the form of the command line: {@code name[=value][@part of the address][#times]}.
   *
   * @throws IllegalArgumentException when it is not of that form; the message says what is wrong
   */
  public static Fault parse(String text) {
    return new Fault(FaultRule.parse(text));
  }

  /** Answers with this status and the standard's error body. */
  public static Fault status(int code) {
    return of(FaultKind.STATUS, String.valueOf(code));
  }

  /** Answers 200 with a sign-in page; with {@link #status} as well, it has that status. */
  public static Fault html() {
    return of(FaultKind.HTML, "");
  }

  /** Sends the first half of the JSON, as if it were all. */
  public static Fault truncate() {
    return of(FaultKind.TRUNCATE, "");
  }

  /** Sends the records without the object around them. */
  public static Fault noEnvelope() {
    return of(FaultKind.NO_ENVELOPE, "");
  }

  /** Sends the first page whatever the offset, with a next page for ever. */
  public static Fault loop() {
    return of(FaultKind.LOOP, "");
  }

  /** Waits before answering. */
  public static Fault delay(Duration time) {
    return of(FaultKind.DELAY, String.valueOf(time.toMillis()));
  }

  /** Answers 429 with Retry-After in seconds. */
  public static Fault tooManyRequests(Duration retryAfter) {
    return of(FaultKind.TOO_MANY_REQUESTS, String.valueOf(retryAfter.toSeconds()));
  }

  /** Answers 302 to another address. */
  public static Fault redirect(URI target) {
    return of(FaultKind.REDIRECT, target.toString());
  }

  /** Counts more records in X-Total-Count than it serves. */
  public static Fault wrongTotal() {
    return of(FaultKind.WRONG_TOTAL, "");
  }

  /** Serves one collection, such as "users", as empty, with a total of 0. */
  public static Fault empty(String collection) {
    return of(FaultKind.EMPTY, collection);
  }

  /**
   * The same fault, only where path and query contain this text, such as "/users" or "offset=100".
   */
  public Fault at(String partOfAddress) {
    return new Fault(new FaultRule(rule.kind(), rule.value(), partOfAddress, rule.times()));
  }

  /** The same fault, only for the first so many requests that it strikes. */
  public Fault times(int number) {
    return new Fault(new FaultRule(rule.kind(), rule.value(), rule.part(), number));
  }

  FaultRule rule() {
    return rule;
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return rule.toString();
  }

  private static Fault of(FaultKind kind, String value) {
    return new Fault(new FaultRule(kind, value, "", 0));
  }
}
