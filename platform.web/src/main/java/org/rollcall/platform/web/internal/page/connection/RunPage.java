package org.rollcall.platform.web.internal.page.connection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.CollectionCounts;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** One run: how far it has come, or how it ended, collection by collection. */
final class RunPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String id,
      String connectionPath,
      String connectionName,
      Chip chip,
      boolean running,
      boolean succeeded,
      String stage,
      String sentence,
      String kind,
      String whoActs,
      @Nullable Moment started,
      @Nullable Moment ended,
      String took,
      String trigger,
      String connectorVersion,
      List<Row> rows,
      boolean odd) {}

  /** One collection; progress is in percent, -1 while the SIS has not said how much there is. */
  record Row(
      String label,
      boolean begun,
      String pages,
      String received,
      String total,
      int progress,
      String stored,
      String tobedeleted,
      String dropped,
      String repeated,
      String added,
      String changed,
      String removed) {

    boolean measured() {
      return progress >= 0;
    }
  }

  RunPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var run = rollcall.syncRoster().find(asked.caller(), id(asked));
    var status = rollcall.overview().of(asked.caller(), run.connection());
    var model = model(run, status, asked.caller());
    return new Answer.Show(
        200, "run", "Run of " + status.connection().name(), model, !run.state().ended());
  }

  Answer stop(Asked asked) {
    rollcall.syncRoster().stop(asked.caller(), id(asked));
    return Answer.go("/runs/" + id(asked));
  }

  private static SyncRunId id(Asked asked) {
    return new SyncRunId(asked.number("run"));
  }

  private Model model(SyncRun run, ConnectionStatus status, Caller reader) {
    var moments = moments(status.district());
    return new Model(
        run.id().toString(),
        "/connections/" + run.connection(),
        status.connection().name(),
        RunWords.chip(run.state()),
        !run.state().ended(),
        run.state() == RunState.SUCCEEDED,
        RunWords.stage(run.state()),
        run.state() == RunState.SUCCEEDED && run.sentence().isEmpty()
            ? RunWords.outcome(run) + "."
            : run.sentence(),
        run.failure() == null ? "" : run.failure().name(),
        whoActs(run.failure(), reader),
        moments.of(run.started()),
        moments.of(run.ended()),
        moments.span(run.started(), run.ended()),
        RunWords.trigger(run.trigger()),
        run.connectorVersion(),
        rows(run.counts()),
        run.counts().values().stream().anyMatch(c -> c.dropped() + c.repeated() > 0));
  }

  private Moments moments(District district) {
    return new Moments(rollcall.clock(), district.zone());
  }

  private static String whoActs(@Nullable FailureKind failure, Caller reader) {
    return failure == null ? "" : Words.whoActs(failure.whoActs(), reader);
  }

  private static List<Row> rows(Map<RosterCollection, CollectionCounts> counts) {
    return Arrays.stream(RosterCollection.values())
        .filter(of -> of != RosterCollection.DEMOGRAPHICS || counts.containsKey(of))
        .map(of -> row(of, counts.get(of)))
        .toList();
  }

  private static Row row(RosterCollection collection, @Nullable CollectionCounts known) {
    var counts = known == null ? CollectionCounts.NONE : known;
    return new Row(
        Words.of(collection),
        known != null,
        Numbers.grouped(counts.pages()),
        Numbers.grouped(counts.received()),
        counts.total() < 0 ? "" : Numbers.grouped(counts.total()),
        progress(counts),
        Numbers.grouped(counts.stored()),
        Numbers.grouped(counts.tobedeleted()),
        Numbers.grouped(counts.dropped()),
        Numbers.grouped(counts.repeated()),
        Numbers.grouped(counts.added()),
        Numbers.grouped(counts.changed()),
        Numbers.grouped(counts.removed()));
  }

  private static int progress(CollectionCounts counts) {
    if (counts.total() <= 0) {
      return counts.total() == 0 ? 100 : -1;
    }
    return (int) Math.min(100, counts.received() * 100 / counts.total());
  }
}
