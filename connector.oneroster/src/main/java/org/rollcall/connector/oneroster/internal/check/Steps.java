package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.http.Address;
import org.rollcall.connector.oneroster.internal.http.Conversation;

/** The steps taken so far; tells the listener of each as it ends. */
final class Steps implements Conversation.Observer {
  private final Clock clock;
  private final CheckListener listener;
  private final List<CheckStep> taken = new ArrayList<>();
  private Instant began;
  private @Nullable String address;
  private @Nullable Integer status;

  Steps(Clock clock, CheckListener listener) {
    this.clock = clock;
    this.listener = listener;
    this.began = clock.instant();
  }

  @Override
  public void answered(URI answeredAt, int answeredWith) {
    address = Address.shown(answeredAt);
    status = answeredWith;
  }

  List<CheckStep> taken() {
    return List.copyOf(taken);
  }

  /**
   * Takes one step.
   *
   * @param step says what was seen, or throws
   * @return whether it passed
   */
  boolean take(String title, URI aim, Supplier<Seen> step) {
    begin(aim);
    try {
      return passed(title, step.get());
    } catch (StepFailed e) {
      return failed(title, e);
    } catch (SisException e) {
      return failed(title, new StepFailed(e, NextSteps.of(e.kind())));
    }
  }

  /** From now on something is tried; what ends next took from here. */
  void begin(URI aim) {
    began = clock.instant();
    address = Address.shown(aim);
    status = null;
  }

  /** A step that passed besides what is being tried: without a status and a time of its own. */
  void passedBesides(String title, Seen seen) {
    add(
        CheckStep.builder(title, true, seen.sentence())
            .nextStep(seen.nextStep())
            .address(address)
            .build());
  }

  /** A step that passed; what comes next, if nothing begins in between, took no time of its own. */
  boolean passed(String title, Seen seen) {
    return end(CheckStep.builder(title, true, seen.sentence()).nextStep(seen.nextStep()));
  }

  /** The step that failed, which is the last. */
  boolean failed(String title, StepFailed failure) {
    return end(
        CheckStep.builder(title, false, failure.sentence())
            .failure(failure.kind())
            .nextStep(failure.nextStep()));
  }

  private boolean end(CheckStep.Builder ended) {
    var now = clock.instant();
    var step = ended.address(address).httpStatus(status).took(Duration.between(began, now)).build();
    began = now;
    add(step);
    return step.passed();
  }

  private void add(CheckStep step) {
    taken.add(step);
    listener.ended(step);
  }
}
