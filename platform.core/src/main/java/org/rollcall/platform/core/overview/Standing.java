package org.rollcall.platform.core.overview;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.connection.Outlook;
import org.rollcall.platform.core.eligibility.EndingAnswer;
import org.rollcall.platform.core.overview.ConnectionStatus.Condition;
import org.rollcall.platform.core.sync.Pauses.Pause;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;

/** How a connection stands, what waits for somebody, and for whom. */
record Standing(Condition condition, @Nullable String attention, @Nullable Actor whoActs) {
  /**
   * The run by which a connection is judged: the newest sync, or what goes on. What was only tried,
   * or undone, says nothing about how the last sync ended. Null when none ran.
   */
  static @Nullable SyncRun judged(List<SyncRun> newestFirst) {
    return newestFirst.stream()
        .filter(run -> run.trigger().syncs() || !run.state().ended())
        .findFirst()
        .orElse(null);
  }

  static Standing of(
      Connection connection,
      boolean connectorPresent,
      @Nullable SyncRun lastRun,
      @Nullable SyncRun lastGood,
      @Nullable Pause pause,
      boolean tooOld) {
    if (lastRun != null && !lastRun.state().ended()) {
      return new Standing(Condition.SYNCING, null, null);
    }
    if (!connectorPresent) {
      return new Standing(
          Condition.WAITING_FOR_CONNECTOR,
          "Waiting for the connector "
              + connection.connector()
              + ": an operator must install it. The roster and its history stay.",
          Actor.OPERATOR);
    }
    if (!connection.acknowledged().contains(DataFlow.IMPORT)) {
      return new Standing(
          Condition.NOT_STARTED,
          lastGood == null
              ? "Nobody has agreed to the import yet: open the connection and agree, and the first"
                  + " sync can run."
              : "The import is switched off, so the roster stays as it last was: press Start"
                  + " importing on the page of the connection, and it is kept current again.",
          Actor.DISTRICT_ADMIN);
    }
    if (pause != null) {
      return new Standing(
          Condition.PAUSED,
          "This connection is paused: "
              + pause.reason()
              + " No run begins until somebody puts right in the SIS what was wrong, and releases"
              + " the connection on its page.",
          Actor.DISTRICT_ADMIN);
    }
    if (lastRun == null && connection.filesOnly()) {
      return new Standing(
          Condition.NOT_STARTED,
          "No file has been read yet: upload a OneRoster CSV file on the page of the connection.",
          Actor.DISTRICT_ADMIN);
    }
    if (lastRun == null) {
      return new Standing(
          Condition.NOT_STARTED,
          "No sync has run yet; the next one by schedule will.",
          Actor.NOBODY);
    }
    return afterRuns(lastRun, lastGood, tooOld);
  }

  /** What else waits for somebody where nothing does. */
  Standing orAsksAgain(boolean asksAgain) {
    return asksAgain && attention == null
        ? new Standing(
            condition,
            "What this connection does has changed since it was acknowledged: open its data"
                + " exchange, read what changed, and acknowledge it. What you agreed to goes on.",
            Actor.DISTRICT_ADMIN)
        : this;
  }

  /** With what the secrets wait for, where nothing else waits for somebody. */
  Standing orOfSecrets(Outlook secrets) {
    return or(secrets.attention());
  }

  /** With the answer on eligibility that ends first, where nothing else waits for somebody. */
  Standing orOfAnswers(List<EndingAnswer> ending) {
    return or(ending.stream().findFirst().map(EndingAnswer::sentence));
  }

  /** With new errors in the data, where nothing else waits for somebody. */
  Standing orOfFindings(Optional<String> newErrors) {
    return or(newErrors);
  }

  private Standing or(Optional<String> waiting) {
    boolean busy = condition == Condition.SYNCING || (whoActs != null && whoActs != Actor.NOBODY);
    return busy
        ? this
        : waiting
            .map(sentence -> new Standing(condition, sentence, Actor.DISTRICT_ADMIN))
            .orElse(this);
  }

  private static Standing afterRuns(SyncRun lastRun, @Nullable SyncRun lastGood, boolean tooOld) {
    var failure = lastRun.failure();
    if (lastRun.state() == RunState.FAILED && failure != null) {
      return new Standing(Condition.FAILED, lastRun.sentence(), failure.whoActs());
    }
    if (lastRun.state() == RunState.HELD) {
      return new Standing(Condition.HELD, lastRun.sentence(), Actor.DISTRICT_ADMIN);
    }
    var confirmed = lastGood == null ? null : lastGood.ended();
    if (confirmed == null || tooOld) {
      return new Standing(
          Condition.STALE,
          "No run has confirmed the roster when its schedule last said so: sync now, and look at"
              + " the last runs if that does not help.",
          Actor.DISTRICT_ADMIN);
    }
    return new Standing(Condition.CURRENT, null, null);
  }
}
