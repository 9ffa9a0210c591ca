package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
  private @Nullable String address;
  private @Nullable Integer status;

  Steps(Clock clock, CheckListener listener) {
    this.clock = clock;
    this.listener = listener;
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
  boolean take(String title, URI aim, Supplier<String> step) {
    var start = clock.instant();
    address = Address.shown(aim);
    status = null;
    CheckStep.Builder ended;
    boolean passed = true;
    try {
      ended = CheckStep.builder(title, true, step.get());
    } catch (SisException e) {
      passed = false;
      ended = CheckStep.builder(title, false, e.sentence()).failure(e.kind());
    }
    var took = Duration.between(start, clock.instant());
    var last = ended.address(address).httpStatus(status).took(took).build();
    taken.add(last);
    listener.ended(last);
    return passed;
  }
}
