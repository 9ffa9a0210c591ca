package org.rollcall.platform.web.internal.page.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Words;

/** What needs somebody, since when, and who; and what was over lately. */
final class IncidentsPage {
  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Row> open, List<Row> over) {
    boolean calm() {
      return open.isEmpty();
    }

    boolean anyOver() {
      return !over.isEmpty();
    }
  }

  /** One incident. */
  record Row(
      String title,
      String sentence,
      String path,
      String whoActs,
      @Nullable Moment opened,
      @Nullable Moment closed) {}

  IncidentsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var incidents = rollcall.informed().telling().incidents();
    var moments = Moments.across(rollcall.clock(), rollcall.keepDistricts().list(asked.caller()));
    var model =
        new Model(
            incidents.open(asked.caller()).stream().map(it -> row(it, asked, moments)).toList(),
            incidents.over(asked.caller()).stream().map(it -> row(it, asked, moments)).toList());
    return Answer.show("incidents", "What needs somebody", model);
  }

  private static Row row(Incident incident, Asked asked, Moments moments) {
    var trouble = incident.trouble();
    return new Row(
        incident.title(),
        incident.closed() == null ? trouble.sentence() : trouble.cause().over(),
        trouble.path(),
        Words.whoActs(trouble.whoActs(), asked.caller()),
        moments.of(incident.opened()),
        moments.of(incident.closed()));
  }
}
