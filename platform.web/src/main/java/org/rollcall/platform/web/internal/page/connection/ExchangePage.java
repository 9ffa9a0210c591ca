package org.rollcall.platform.web.internal.page.connection;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.DataFlow;
import org.rollcall.platform.core.exchange.FlowReview;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** "Enable data exchange": what would flow, reviewed and acknowledged. */
final class ExchangePage {
  private static final String UNCONFIRMED =
      "Nothing was saved: the district is not yet eligible, and nobody has confirmed to go on.";

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      boolean saved,
      boolean asksAgain,
      String fault,
      boolean mustConfirm,
      List<String> withheld,
      List<Flow> flows) {}

  /** One flow. */
  record Flow(
      String field,
      String title,
      String agree,
      boolean ticked,
      boolean acknowledged,
      boolean asksAgain,
      boolean known,
      List<String> features,
      List<String> added,
      List<String> gone,
      String when,
      @Nullable Moment at,
      String by) {}

  ExchangePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "", null);
  }

  Answer save(Asked asked) {
    var flows = EnumSet.noneOf(DataFlow.class);
    for (var flow : DataFlow.values()) {
      if (asked.ticked(field(flow))) {
        flows.add(flow);
      }
    }
    try {
      rollcall.together().exchange().set(asked.caller(), id(asked), flows);
    } catch (Refusal e) {
      if (e.reason() == Refusal.Reason.NOT_FOUND) {
        throw e;
      }
      return page(asked, 422, e.sentence(), flows);
    }
    return Answer.go("/connections/" + id(asked) + "/exchange?saved=yes");
  }

  /** With the boxes as they were ticked, when that could not be saved. */
  private Answer page(Asked asked, int status, String fault, @Nullable Set<DataFlow> wanted) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var prepared =
        Prepared.of(rollcall, asked.caller(), connection.district(), connection.connector());
    var mustConfirm = prepared.filter(Prepared::mustConfirm).isPresent();
    var reviews = rollcall.together().exchange().review(asked.caller(), connection.id());
    var model =
        new Model(
            "/connections/" + connection.id(),
            connection.name(),
            asked.ticked("saved"),
            reviews.stream().anyMatch(FlowReview::asksAgain),
            mustConfirm && !fault.isEmpty() ? UNCONFIRMED : fault,
            mustConfirm,
            prepared.map(Prepared::withheld).orElse(List.of()),
            reviews.stream().map(review -> flow(review, zone, wanted)).toList());
    return new Answer.Show(
        status, "exchange", "Data exchange of " + connection.name(), model, false);
  }

  private Flow flow(FlowReview review, ZoneId zone, @Nullable Set<DataFlow> wanted) {
    boolean isImport = review.flow() == DataFlow.IMPORT;
    return new Flow(
        field(review.flow()),
        isImport ? "Import: rosters, from the SIS" : "Export: grades, to the SIS",
        isImport ? "Import rosters" : "Export grades",
        wanted == null ? review.acknowledged() : wanted.contains(review.flow()),
        review.acknowledged(),
        review.asksAgain(),
        !review.features().isEmpty(),
        review.features(),
        review.added(),
        review.gone(),
        review.when(),
        new Moments(rollcall.clock(), zone).of(review.at()),
        review.by());
  }

  private static String field(DataFlow flow) {
    return flow == DataFlow.IMPORT ? "import" : "export";
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
