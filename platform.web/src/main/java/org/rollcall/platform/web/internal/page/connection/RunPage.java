package org.rollcall.platform.web.internal.page.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.history.SeenRun;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.SyncRunId;
import org.rollcall.platform.core.sync.measure.StageSpan;
import org.rollcall.platform.web.internal.page.live.LiveState;
import org.rollcall.platform.web.internal.page.live.RunProgress;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Sizes;
import org.rollcall.platform.web.internal.view.Spans;
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
      @Nullable HandedFile file,
      @Nullable BadRowsTable badRows,
      String connectorVersion,
      List<RunRows.Row> rows,
      boolean odd,
      String repeated,
      boolean scoped,
      String remaining,
      int percent,
      @Nullable Cost cost,
      String comparePath,
      String planPath,
      String planLabel,
      boolean undoable,
      FoundInData found) {
    boolean ofFile() {
      return file != null;
    }
  }

  /** What it cost, where that was measured. */
  record Cost(
      String records,
      String requests,
      String size,
      String retries,
      String waited,
      List<StageRow> stages) {}

  /** One stage. */
  record StageRow(String label, @Nullable Moment started, String took) {}

  RunPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var seen = rollcall.lookingBack().runs().find(asked.caller(), id(asked));
    var run = seen.run();
    var status = rollcall.overview().of(asked.caller(), run.connection());
    var model = model(seen, status, asked.caller());
    return new Answer.Show(
        200,
        "run",
        "Run of " + status.connection().name(),
        model,
        !run.state().ended(),
        LiveState.watch(seen));
  }

  Answer stop(Asked asked) {
    rollcall.syncRoster().stop(asked.caller(), id(asked));
    return Answer.go("/runs/" + id(asked));
  }

  private static SyncRunId id(Asked asked) {
    return new SyncRunId(asked.number("run"));
  }

  private Model model(SeenRun seen, ConnectionStatus status, Caller reader) {
    var run = seen.run();
    var moments = moments(status.district());
    var plan = rollcall.safeguard().review().ofRun(reader, run.id());
    var file = rollcall.together().files().fileOf(reader, run.id()).orElse(null);
    return new Model(
        run.id().toString(),
        "/connections/" + run.connection(),
        status.connection().name(),
        RunWords.chip(run.state()),
        !run.state().ended(),
        run.state() == RunState.SUCCEEDED,
        stage(run, file, reader),
        run.state() == RunState.SUCCEEDED && run.sentence().isEmpty()
            ? RunWords.outcome(run) + "."
            : run.sentence(),
        run.failure() == null ? "" : run.failure().name(),
        whoActs(run.failure(), reader),
        moments.of(run.started()),
        moments.of(run.ended()),
        moments.span(run.started(), run.ended()),
        RunWords.trigger(run),
        file,
        file == null ? null : BadRowsTable.of(rollcall.together().files(), reader, run.id()),
        run.connectorVersion(),
        RunRows.of(seen),
        RunRows.odd(run.counts()),
        RunRows.repeated(run.counts()),
        RunRows.scoped(run.counts()),
        RunProgress.remaining(seen),
        RunProgress.percent(seen),
        cost(seen, moments),
        rollcall
            .lookingBack()
            .runs()
            .before(reader, run.id())
            .map(before -> "/runs/" + run.id() + "/comparison?with=" + before.id())
            .orElse(""),
        plan.map(it -> "/plans/" + it.id()).orElse(""),
        plan.filter(Plan::waits).isPresent() ? "Look at the plan, and decide" : "Look at the plan",
        run.state().ended() && run.trigger().syncs() && changed(run, reader),
        FoundInData.of(rollcall.dataQuality().findings().ofRun(reader, run)));
  }

  private boolean changed(SyncRun run, Caller reader) {
    return run.counts().values().stream()
            .anyMatch(counts -> counts.added() + counts.changed() + counts.removed() > 0)
        || rollcall.safeguard().suspended().by(reader, run.connection(), run.id()) > 0;
  }

  private static @Nullable Cost cost(SeenRun seen, Moments moments) {
    var measures = seen.measures();
    if (measures.stages().isEmpty()) {
      return null;
    }
    var traffic = measures.traffic();
    return new Cost(
        ReadWords.records(seen),
        Numbers.grouped(traffic.requests()),
        Sizes.words(traffic.octets()),
        Numbers.grouped(traffic.retries()),
        traffic.waits() == 0
            ? "never"
            : Spans.words(traffic.waited())
                + " in "
                + Numbers.counted(traffic.waits(), "wait", "waits"),
        measures.stages().stream().map(span -> stage(span, moments)).toList());
  }

  private static StageRow stage(StageSpan span, Moments moments) {
    return new StageRow(
        RunWords.stage(span),
        moments.of(span.started()),
        span.ended() == null ? "" : moments.span(span.started(), span.ended()));
  }

  private String stage(SyncRun run, @Nullable HandedFile file, Caller reader) {
    var place = rollcall.syncRoster().place(reader, run.id());
    return place.isPresent()
        ? "The run waits for its turn: its place in the queue is " + place.getAsInt() + "."
        : RunWords.stage(run.state(), file != null);
  }

  private Moments moments(District district) {
    return new Moments(rollcall.clock(), district.zone());
  }

  private static String whoActs(@Nullable FailureKind failure, Caller reader) {
    return failure == null ? "" : Words.whoActs(failure.whoActs(), reader);
  }
}
