package org.rollcall.platform.web.internal.page.scope;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.KeepOutside;
import org.rollcall.platform.core.plan.OutsideRecord;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** The stored records that lie outside the scope, and stay. */
final class OutsidePage {
  private static final int PAGE = 50;

  private final Rollcall rollcall;
  private final KeepOutside outside;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String fault,
      String label,
      List<Count> collections,
      String staying,
      String going,
      List<Row> rows,
      boolean none,
      String morePath) {}

  /** How many of one collection stay. */
  record Count(String path, String number, String label) {}

  /** One record. */
  record Row(String title, String type, @Nullable Moment since, String runPath, String run) {}

  OutsidePage(Rollcall rollcall) {
    this.rollcall = rollcall;
    this.outside = rollcall.safeguard().outside();
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer letGo(Asked asked) {
    try {
      var unused = outside.letGo(asked.caller(), id(asked), asked.field("reason"));
    } catch (Refusal e) {
      return fault(asked, e);
    }
    return Answer.go("/connections/" + id(asked) + "/outside");
  }

  Answer keep(Asked asked) {
    try {
      var unused = outside.keepAfterAll(asked.caller(), id(asked));
    } catch (Refusal e) {
      return fault(asked, e);
    }
    return Answer.go("/connections/" + id(asked) + "/outside");
  }

  private Answer fault(Asked asked, Refusal refusal) {
    if (refusal.reason() == Refusal.Reason.NOT_FOUND) {
      throw refusal;
    }
    return page(asked, 422, refusal.sentence());
  }

  private Answer page(Asked asked, int status, String fault) {
    var id = id(asked);
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var path = "/connections/" + id;
    var collection = asked.collection().orElse(RosterCollection.USERS);
    var after = asked.field("after");
    var slice = outside.some(asked.caller(), id, collection, after.isEmpty() ? null : after, PAGE);
    var counts = outside.counts(asked.caller(), id);
    var next = slice.next();
    var model =
        new Model(
            path,
            connection.name(),
            fault,
            Words.of(collection),
            Arrays.stream(RosterCollection.values())
                .filter(counts.stay()::containsKey)
                .map(it -> count(path, it, counts))
                .toList(),
            counts.staying() == 0 ? "" : Numbers.grouped(counts.staying()),
            counts.going() == 0 ? "" : Numbers.grouped(counts.going()),
            slice.items().stream().map(it -> row(it, moments)).toList(),
            slice.items().isEmpty(),
            next == null
                ? ""
                : path + "/outside?collection=" + collection.path() + "&after=" + next);
    return new Answer.Show(
        status, "outside", "Outside the scope of " + connection.name(), model, false);
  }

  private static Count count(String path, RosterCollection of, KeepOutside.Counts counts) {
    return new Count(
        path + "/outside?collection=" + of.path(),
        Numbers.grouped(counts.stay().getOrDefault(of, 0L)),
        Words.of(of));
  }

  private static Row row(OutsideRecord of, Moments moments) {
    return new Row(
        of.title(),
        of.type().words(),
        moments.of(of.since()),
        "/runs/" + of.run(),
        of.run().toString());
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
