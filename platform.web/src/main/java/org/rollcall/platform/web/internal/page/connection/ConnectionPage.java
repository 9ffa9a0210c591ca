package org.rollcall.platform.web.internal.page.connection;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.overview.ConnectionStatus;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.Pauses;
import org.rollcall.platform.core.sync.RunWish;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.internal.page.live.LiveState;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.BlackoutWords;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.EmailWords;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.OutsideWords;
import org.rollcall.platform.web.internal.view.Standing;
import org.rollcall.platform.web.internal.view.Words;

/** One connection: how it stands, what can be done, what happened last. */
final class ConnectionPage {

  private static final int RUNS_SHOWN = 10;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      Standing standing,
      boolean importing,
      boolean asksSis,
      boolean keptBefore,
      boolean connectorPresent,
      String when,
      String scope,
      String outside,
      String emails,
      String blackout,
      String heldToo,
      String paused,
      String zone,
      String version,
      String rostering,
      String tokenUrl,
      String secret,
      @Nullable Moment created,
      @Nullable Prepared prepared,
      FoundInData found,
      List<Run> runs) {

    boolean hasRuns() {
      return !runs.isEmpty();
    }

    boolean mustConfirm() {
      return prepared != null && prepared.mustConfirm();
    }
  }

  /** One of the last runs. */
  record Run(
      String path,
      @Nullable Moment started,
      String took,
      String trigger,
      Chip chip,
      String outcome) {}

  ConnectionPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var status = rollcall.overview().of(asked.caller(), id);
    var moments = new Moments(rollcall.clock(), status.district().zone());
    var runs = rollcall.syncRoster().latest(asked.caller(), id, RUNS_SHOWN);
    var connection = status.connection();
    var model =
        new Model(
            Standing.of(status, asked.caller(), rollcall.clock()),
            importing(connection),
            !connection.filesOnly(),
            status.rosterAt() == null
                && rollcall.together().leave().offer(asked.caller(), id).isPresent(),
            status.connectorPresent(),
            rollcall.together().planRuns().show(asked.caller(), id).when(),
            rollcall.together().chooseScope().sentence(asked.caller(), id),
            OutsideWords.count(rollcall.safeguard().outside().counts(asked.caller(), id).all()),
            EmailWords.share(rollcall.dataQuality().accounts().known(asked.caller(), id)),
            blackout(asked, id),
            status.condition() == ConnectionStatus.Condition.HELD ? "" : held(asked, id),
            rollcall
                .safeguard()
                .undo()
                .pause(asked.caller(), id)
                .map(Pauses.Pause::reason)
                .orElse(""),
            status.district().zone().getId(),
            "OneRoster " + Words.of(connection.addresses().version()),
            connection.addresses().rostering().toString(),
            connection.addresses().tokenUrls().stream().findFirst().map(URI::toString).orElse(""),
            SecretWords.of(rollcall.keepSecrets().outlook(asked.caller(), id)),
            moments.of(connection.created()),
            Prepared.of(rollcall, asked.caller(), connection.district(), connection.connector())
                .orElse(null),
            FoundInData.of(rollcall.dataQuality().findings().report(asked.caller(), id, "")),
            runs.stream().map(run -> run(run, moments)).toList());
    var live = runs.stream().anyMatch(run -> !run.state().ended());
    return new Answer.Show(
        200,
        "connection",
        connection.name(),
        model,
        live,
        LiveState.watch(rollcall, asked.caller()));
  }

  Answer sync(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var wish = new RunWish(asked.ticked("inBlackout"), false);
    return Answer.go("/runs/" + rollcall.syncRoster().request(asked.caller(), id, wish).id());
  }

  private String held(Asked asked, ConnectionId id) {
    return rollcall.safeguard().review().waiting(asked.caller(), id).map(Plan::sentence).orElse("");
  }

  private String blackout(Asked asked, ConnectionId id) {
    return rollcall
        .together()
        .planRuns()
        .holding(asked.caller(), id)
        .map(BlackoutWords::of)
        .orElse("");
  }

  private static boolean importing(Connection connection) {
    return connection.acknowledged().contains(DataFlow.IMPORT);
  }

  private static Run run(SyncRun run, Moments moments) {
    return new Run(
        "/runs/" + run.id(),
        moments.of(run.started()),
        moments.span(run.started(), run.ended()),
        RunWords.trigger(run),
        RunWords.chip(run.state()),
        RunWords.outcome(run));
  }
}
