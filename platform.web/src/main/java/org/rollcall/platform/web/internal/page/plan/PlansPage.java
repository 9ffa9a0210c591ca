package org.rollcall.platform.web.internal.page.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.Plan;
import org.rollcall.platform.core.plan.WaitingRemoval;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** The plans of a connection, and what waits to be removed. */
final class PlansPage {
  private static final int PLANS_SHOWN = 50;
  private static final int PAGE = 50;

  private final Rollcall rollcall;

  /** What the list shows. */
  record Model(
      String path,
      String name,
      List<Row> plans,
      boolean none,
      List<Waiting> waiting,
      List<SuspendedPage.Count> suspended) {

    boolean someWait() {
      return !waiting.isEmpty();
    }

    boolean someSuspended() {
      return !suspended.isEmpty();
    }
  }

  /** One plan. */
  record Row(String path, String title, @Nullable Moment made, Chip chip, String sentence) {}

  /** How much of one collection waits to be removed. */
  record Waiting(String path, String number, String label) {}

  /** What waits to be removed of one collection. */
  record Removals(
      String connectionPath,
      String connectionName,
      String label,
      List<Waiting> collections,
      List<SuspendedPage.Count> suspended,
      List<Removal> removals,
      boolean none,
      String morePath,
      GracePage.Form grace) {
    /** Whether no collection has anything that waits. */
    boolean nothing() {
      return collections.isEmpty();
    }

    boolean someSuspended() {
      return !suspended.isEmpty();
    }
  }

  /** One record that waits. */
  record Removal(
      String title,
      String type,
      @Nullable Moment since,
      String runPath,
      String run,
      boolean confirmed,
      boolean suspends,
      @Nullable Moment due,
      String runsLeft) {}

  PlansPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var moments = moments(asked, id);
    var plans = rollcall.safeguard().review().list(asked.caller(), id, PLANS_SHOWN);
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            plans.stream().map(plan -> row(plan, moments)).toList(),
            plans.isEmpty(),
            waiting(asked, id),
            SuspendedPage.counts(rollcall, asked, id));
    return Answer.show("plans", "Plans of " + connection.name(), model);
  }

  Answer removals(Asked asked) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var waiting = waiting(asked, id);
    var collection = asked.collection().orElse(RosterCollection.USERS);
    var after = asked.field("after");
    var slice =
        rollcall
            .safeguard()
            .review()
            .waitingRemovals(asked.caller(), id, collection, after.isEmpty() ? null : after, PAGE);
    var moments = moments(asked, id);
    var next = slice.next();
    var path = "/connections/" + id;
    var model =
        new Removals(
            path,
            connection.name(),
            Words.of(collection),
            waiting,
            SuspendedPage.counts(rollcall, asked, id),
            slice.items().stream().map(it -> removal(it, moments)).toList(),
            slice.items().isEmpty(),
            next == null
                ? ""
                : path + "/removals?collection=" + collection.path() + "&after=" + next,
            GracePage.Form.of(rollcall.safeguard().grace().show(asked.caller(), id)));
    return Answer.show("removals", "Waiting removals of " + connection.name(), model);
  }

  private List<Waiting> waiting(Asked asked, ConnectionId id) {
    return rollcall.safeguard().review().waitingCounts(asked.caller(), id).entrySet().stream()
        .map(
            it ->
                new Waiting(
                    "/connections/" + id + "/removals?collection=" + it.getKey().path(),
                    Numbers.grouped(it.getValue()),
                    Words.of(it.getKey())))
        .toList();
  }

  private static Row row(Plan plan, Moments moments) {
    return new Row(
        "/plans/" + plan.id(),
        PlanWords.title(plan),
        moments.of(plan.made()),
        PlanWords.chip(plan),
        plan.sentence());
  }

  private static Removal removal(WaitingRemoval of, Moments moments) {
    return new Removal(
        of.title(),
        PlanWords.type(of.type()),
        moments.of(of.since()),
        "/runs/" + of.run(),
        of.run().toString(),
        of.confirmed(),
        of.then() == Disposition.SUSPEND,
        moments.of(of.due()),
        Numbers.counted(of.runsLeft(), "complete run", "complete runs"));
  }

  private Moments moments(Asked asked, ConnectionId id) {
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var district = rollcall.keepDistricts().find(asked.caller(), connection.district());
    return new Moments(rollcall.clock(), district.zone());
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
