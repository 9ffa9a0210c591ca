package org.rollcall.platform.web.internal.page.live;

import static java.util.stream.Collectors.joining;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.LiveSight;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;

/**
 * What goes on in as few words as a page can tell from it whether it has changed. A page says what
 * it has seen, and is told whether that is still so.
 */
public final class LiveState {
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private final Rollcall rollcall;

  LiveState(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  /** Where a page that shows several connections looks. */
  public static String watch(Rollcall rollcall, Caller caller) {
    return "/live?seen=" + version(rollcall.syncRoster().live(caller));
  }

  /** Where the page of a run looks. */
  public static String watch(SeenRun seen) {
    return "/runs/" + seen.run().id() + "/progress?seen=" + version(seen);
  }

  /** Changes when a run begins, gets to another stage, or ends. */
  private static String version(List<LiveSight> live) {
    return hash(
        live.stream()
            .map(sight -> sight.run().id() + "." + sight.run().state())
            .sorted()
            .collect(joining("-")));
  }

  /** Changes when more than numbers change: the stage, or which collections were begun. */
  private static String version(SeenRun seen) {
    var run = seen.run();
    return hash(
        run.state()
            + run.sentence()
            + run.counts().entrySet().stream()
                .map(entry -> entry.getKey() + (entry.getValue().total() < 0 ? "" : "+"))
                .sorted()
                .collect(joining(",")));
  }

  private static String hash(String text) {
    return Integer.toHexString(text.hashCode());
  }

  /** Nothing in it that another district may not see: it says only whether something changed. */
  Answer all(Asked asked) {
    var live = rollcall.syncRoster().live(asked.caller());
    var state = new JsonObject();
    // Another node may run what this one has not in memory.
    state.addProperty("changed", live.isEmpty() || !version(live).equals(asked.field("seen")));
    state.addProperty("wait", live.isEmpty() ? 5_000 : 1_000);
    return new Answer.Data(state.toString());
  }

  Answer run(Asked asked) {
    var id = new SyncRunId(asked.number("run"));
    var seen = rollcall.lookingBack().runs().find(asked.caller(), id);
    var state = new JsonObject();
    state.addProperty("changed", !version(seen).equals(asked.field("seen")));
    var age = Duration.between(seen.run().started(), rollcall.clock().instant());
    state.addProperty("wait", age.compareTo(YOUNG) < 0 ? 1_000 : 2_000);
    var texts = new JsonObject();
    var values = new JsonObject();
    texts.addProperty("remaining", RunProgress.remaining(seen));
    values.addProperty("percent", RunProgress.percent(seen));
    seen.run()
        .counts()
        .forEach(
            (collection, counts) -> {
              texts.addProperty("received-" + collection.path(), RunProgress.received(counts));
              texts.addProperty("pages-" + collection.path(), Integer.toString(counts.pages()));
              values.addProperty("received-" + collection.path(), percent(counts));
            });
    state.add("texts", texts);
    state.add("values", values);
    return new Answer.Data(state.toString());
  }

  private static int percent(CollectionCounts counts) {
    return Math.max(0, RunProgress.percent(counts));
  }
}
