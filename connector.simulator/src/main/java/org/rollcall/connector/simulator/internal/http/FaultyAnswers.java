package org.rollcall.connector.simulator.internal.http;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rollcall.connector.simulator.internal.fault.FaultKind;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.fault.Faults;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;

/** The faults that replace or damage a whole answer; those that bend a page are in Pages. */
final class FaultyAnswers {

  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>";

  private final Errors errors;
  private final Clock clock;
  private final String trap;

  /**
   * @param trap where a redirect leads that names no address of its own: another host's name
   */
  FaultyAnswers(Errors errors, Clock clock, String trap) {
    this.errors = errors;
    this.clock = clock;
    this.trap = trap;
  }

  static void delay(Faults faults) {
    faults
        .rule(FaultKind.DELAY)
        .ifPresent(
            rule -> {
              try {
                TimeUnit.MILLISECONDS.sleep(rule.number());
              } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
              }
            });
  }

  /** The answer given instead of the true one, if a fault wants that. */
  Optional<Answer> instead(Faults faults, boolean isData) {
    Optional<FaultRule> status = faults.rule(FaultKind.STATUS);
    if (faults.has(FaultKind.HTML)) {
      return Optional.of(Answer.html(status.map(FaultRule::number).orElse(200), PAGE));
    }
    return faults
        .rule(FaultKind.REDIRECT)
        .map(rule -> Answer.empty(302).with("Location", target(rule)))
        .or(() -> faults.rule(FaultKind.TOO_MANY_REQUESTS).map(this::tooMany))
        .or(() -> status.map(this::refused))
        .or(() -> striking(faults, FaultKind.DEEP_NESTING, isData).map(FaultyAnswers::nested));
  }

  /**
   * Damages data; a token only where the fault names its address, for nothing else would be
   * reached.
   */
  static Answer damage(Answer answer, Faults faults, boolean isData) {
    Answer damaged =
        striking(faults, FaultKind.TRUNCATE, isData)
            .map(rule -> answer.withBody(answer.body().substring(0, answer.body().length() / 2)))
            .orElse(answer);
    Delivery delivery = damaged.delivery();
    if (faults.has(FaultKind.DROP)) {
      delivery = delivery.drop();
    }
    delivery =
        delivery.slow(
            striking(faults, FaultKind.SLOW_BODY, isData).map(FaultRule::number).orElse(0));
    delivery =
        delivery.filledBy(
            striking(faults, FaultKind.HUGE_BODY, isData).map(FaultRule::bytes).orElse(0L));
    delivery =
        delivery.exploding(
            striking(faults, FaultKind.GZIP_BOMB, isData).map(FaultRule::bytes).orElse(0L));
    return damaged.with(delivery);
  }

  private static Optional<FaultRule> striking(Faults faults, FaultKind kind, boolean isData) {
    return faults.rule(kind).filter(rule -> isData || !rule.part().isEmpty());
  }

  private String target(FaultRule rule) {
    return rule.value().equals("trap") ? trap : rule.value();
  }

  private static Answer nested(FaultRule rule) {
    int depth = rule.number();
    return Answer.text(
        200, "application/json", "{\"users\":" + "[".repeat(depth) + "]".repeat(depth) + "}");
  }

  private Answer tooMany(FaultRule rule) {
    Answer plain = errors.of(429, MinorCode.SERVER_BUSY, "Too many requests; come back later.");
    return switch (rule.value()) {
      case "bare" -> plain;
      case "html" -> Answer.html(429, "<html><body>Slow down.</body></html>");
      case "date" -> plain.with("Retry-After", httpDate());
      default -> plain.with("Retry-After", rule.value());
    };
  }

  private String httpDate() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        ZonedDateTime.ofInstant(clock.instant().plusSeconds(1), ZoneOffset.UTC));
  }

  private Answer refused(FaultRule rule) {
    return errors.of(rule.number(), MinorCode.closestTo(rule.number()), "This fault was ordered.");
  }
}
