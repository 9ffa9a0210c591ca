package org.rollcall.platform.web.internal.page.rollover;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.rollover.RollOver;
import org.rollcall.platform.core.rollover.Rollover;
import org.rollcall.platform.core.rollover.RolloverStanding;
import org.rollcall.platform.core.rollover.RolloverStanding.Step;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;

/** The rollover of a connection in four steps. */
final class RolloverPage {
  private final Rollcall rollcall;
  private final RollOver steps;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String fault,
      boolean goesOn,
      boolean released,
      String releasePath,
      boolean givenUp,
      @Nullable Moment endedAt,
      String endedBy,
      StepCard freeze,
      @Nullable Moment frozenAt,
      String frozenBy,
      StepCard preview,
      @Nullable Moment previewedAt,
      boolean nothingComes,
      List<SessionRow> sessions,
      StepCard dryRun,
      String dryRunPath,
      boolean trying,
      String dryRunSentence,
      StepCard release,
      @Nullable Found found) {
    boolean hasSessions() {
      return !sessions.isEmpty();
    }
  }

  /** What a dry run found. */
  record Found(
      @Nullable Moment made,
      String additions,
      String changes,
      String removals,
      String ended,
      List<String> alarms) {
    boolean hasAlarms() {
      return !alarms.isEmpty();
    }
  }

  RolloverPage(Rollcall rollcall) {
    this.rollcall = rollcall;
    this.steps = rollcall.together().rollOver();
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer freeze(Asked asked) {
    return step(asked, steps::freeze);
  }

  Answer preview(Asked asked) {
    return step(asked, steps::preview);
  }

  Answer dryRun(Asked asked) {
    return step(asked, steps::dryRun);
  }

  Answer release(Asked asked) {
    return step(asked, steps::release);
  }

  Answer giveUp(Asked asked) {
    return step(asked, steps::giveUp);
  }

  private Answer step(Asked asked, BiFunction<Caller, ConnectionId, RolloverStanding> doing) {
    try {
      var unused = doing.apply(asked.caller(), id(asked));
    } catch (Refusal e) {
      if (e.reason() == Refusal.Reason.NOT_FOUND) {
        throw e;
      }
      return page(asked, 422, e.sentence());
    }
    return Answer.go("/connections/" + id(asked) + "/rollover");
  }

  private Answer page(Asked asked, int status, String fault) {
    var id = id(asked);
    var standing = steps.show(asked.caller(), id);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var rollover = Optional.ofNullable(standing.rollover());
    var current = rollover.filter(any -> standing.goesOn());
    var ended = rollover.filter(any -> !standing.goesOn());
    var tried = Optional.ofNullable(standing.dryRun()).filter(any -> standing.goesOn());
    boolean trying = tried.filter(run -> !run.state().ended()).isPresent();
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            fault,
            standing.goesOn(),
            ended.filter(it -> it.release() != null).isPresent(),
            ended.map(Rollover::release).map(run -> "/runs/" + run).orElse(""),
            ended.filter(it -> it.release() == null).isPresent(),
            moments.of(ended.map(Rollover::ended).orElse(null)),
            ended.map(Rollover::endedBy).orElse(""),
            card(Step.FREEZE, standing),
            moments.of(current.map(Rollover::begun).orElse(null)),
            current.map(Rollover::begunBy).orElse(""),
            card(Step.PREVIEW, standing),
            moments.of(current.map(Rollover::previewed).orElse(null)),
            current.filter(it -> it.previewed() != null).isPresent() && standing.coming().isEmpty(),
            current.map(Rollover::sessions).orElse(List.of()).stream()
                .map(session -> SessionRow.of(session, standing.today()))
                .toList(),
            card(Step.DRY_RUN, standing),
            tried.map(run -> "/runs/" + run.id()).orElse(""),
            trying,
            tried.map(SyncRun::sentence).orElse(""),
            card(Step.RELEASE, standing),
            standing.goesOn() ? found(standing.plan(), moments) : null);
    return new Answer.Show(status, "rollover", "Rollover of " + connection.name(), model, trying);
  }

  private static StepCard card(Step step, RolloverStanding standing) {
    return StepCard.of(step, standing.step(), standing.goesOn());
  }

  private static @Nullable Found found(@Nullable Plan plan, Moments moments) {
    return plan == null
        ? null
        : new Found(
            moments.of(plan.made()),
            Numbers.grouped(plan.counts().additions()),
            Numbers.grouped(plan.counts().changes()),
            Numbers.grouped(plan.counts().removals() - plan.counts().ended()),
            Numbers.grouped(plan.counts().ended()),
            plan.alarms().stream().map(alarm -> alarm.sentence()).toList());
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
