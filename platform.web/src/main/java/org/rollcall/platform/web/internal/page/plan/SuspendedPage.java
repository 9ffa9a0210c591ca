package org.rollcall.platform.web.internal.page.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.plan.Disposition;
import org.rollcall.platform.core.plan.SuspendedRecord;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Numbers;
import org.rollcall.platform.web.internal.view.Words;

/** Who and what is suspended: in the roster, and no longer in the SIS. */
final class SuspendedPage {
  private static final int PAGE = 50;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String label,
      List<Count> collections,
      boolean nothing,
      List<Row> rows,
      boolean none,
      String morePath) {}

  /** How many of one collection are suspended. */
  record Count(String path, String number, String label) {}

  /**
   * One record.
   *
   * @param path its page; empty where it has none
   * @param goes whether the next complete run removes it
   * @param kept whether the next complete run takes the mark off
   */
  record Row(
      String path,
      String title,
      String type,
      @Nullable Moment since,
      String runPath,
      String run,
      @Nullable Moment missing,
      boolean goes,
      boolean kept) {}

  SuspendedPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var zone = rollcall.keepDistricts().find(asked.caller(), connection.district()).zone();
    var moments = new Moments(rollcall.clock(), zone);
    var path = "/connections/" + id;
    var collection = asked.collection().orElse(RosterCollection.USERS);
    var after = asked.field("after");
    var suspended = rollcall.safeguard().suspended();
    var slice =
        suspended.some(asked.caller(), id, collection, after.isEmpty() ? null : after, PAGE);
    var counts = counts(rollcall, asked, id);
    var next = slice.next();
    var model =
        new Model(
            path,
            connection.name(),
            Words.of(collection),
            counts,
            counts.isEmpty(),
            slice.items().stream().map(it -> row(path, it, moments)).toList(),
            slice.items().isEmpty(),
            next == null
                ? ""
                : path + "/suspended?collection=" + collection.path() + "&after=" + next);
    return Answer.show("suspended", "Suspended in " + connection.name(), model);
  }

  /** How many of each collection are suspended, and where they are listed. */
  static List<Count> counts(Rollcall rollcall, Asked asked, ConnectionId id) {
    return rollcall.safeguard().suspended().counts(asked.caller(), id).entrySet().stream()
        .map(
            it ->
                new Count(
                    "/connections/" + id + "/suspended?collection=" + it.getKey().path(),
                    Numbers.grouped(it.getValue()),
                    Words.of(it.getKey())))
        .toList();
  }

  private static Row row(String path, SuspendedRecord of, Moments moments) {
    var page =
        switch (of.type().collection()) {
          case USERS, DEMOGRAPHICS -> "/person?id=";
          case CLASSES -> "/class?id=";
          default -> "";
        };
    return new Row(
        page.isEmpty() ? "" : path + page + URLEncoder.encode(of.id().value(), UTF_8),
        of.title(),
        PlanWords.type(of.type()),
        moments.of(of.suspension().at()),
        "/runs/" + of.suspension().run(),
        of.suspension().run().toString(),
        moments.of(of.missing()),
        of.then() == Disposition.REMOVE,
        of.then() == Disposition.KEEP);
  }
}
