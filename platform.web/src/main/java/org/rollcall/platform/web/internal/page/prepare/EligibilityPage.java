package org.rollcall.platform.web.internal.page.prepare;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.eligibility.EligibilityStanding;
import org.rollcall.platform.core.eligibility.GivenAnswer;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** Check eligibility: questions, what was answered, and the verdict with its reasons. */
final class EligibilityPage {

  private final Rollcall rollcall;

  /** What the template shows; undecided while a district must be chosen first. */
  record Model(
      String product,
      String path,
      String back,
      String backLabel,
      String next,
      String nextLabel,
      DistrictPick pick,
      boolean undecided,
      boolean chooses,
      String districtId,
      boolean saved,
      @Nullable VerdictCard verdict,
      List<QuestionInput> questions,
      String sureFault,
      List<Past> history) {

    boolean hasQuestions() {
      return !questions.isEmpty();
    }

    boolean hasHistory() {
      return !history.isEmpty();
    }

    boolean unsure() {
      return !sureFault.isEmpty();
    }
  }

  /** An answer that was given at some time. */
  record Past(@Nullable Moment at, String by, String question, String answer, String note) {}

  /** Where the page stands: before connecting, or with a connection. */
  record Place(
      ConnectorId connector,
      DistrictPick pick,
      String path,
      String back,
      String backLabel,
      String next,
      String nextLabel) {

    @Nullable DistrictId district() {
      return pick.chosen();
    }
  }

  EligibilityPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, place(asked), TypedAnswers.NONE, "");
  }

  Answer answer(Asked asked) {
    var place = place(asked);
    var typed = TypedAnswers.of(asked);
    try {
      rollcall
          .checkEligibility()
          .answer(asked.caller(), place.district(), place.connector(), typed.given());
      var query = place.pick().query();
      return Answer.go(place.path() + query + (query.isEmpty() ? "?" : "&") + "saved=yes");
    } catch (Refusal e) {
      if (e.reason() != Refusal.Reason.INVALID) {
        throw e;
      }
      return page(asked, 422, place, typed.faulty(e.fields()), "");
    }
  }

  Answer confirm(Asked asked) {
    var place = place(asked);
    if (!asked.ticked("sure")) {
      var fault = "Tick the box to go on, or change an answer above.";
      return page(asked, 422, place, TypedAnswers.NONE, fault);
    }
    rollcall.checkEligibility().confirm(asked.caller(), place.district(), place.connector());
    return Answer.go(place.next());
  }

  private Place place(Asked asked) {
    return asked.path().containsKey("connection") ? ofConnection(asked) : beforeConnecting(asked);
  }

  private Place beforeConnecting(Asked asked) {
    var id = descriptor(asked.place("connector")).id();
    var pick = DistrictPick.of(rollcall, asked);
    var form = "/connect/" + id + pick.query();
    return new Place(
        id,
        pick,
        "/connect/" + id + "/eligibility",
        "/connect",
        "Select your SIS",
        form,
        "Connect");
  }

  private Place ofConnection(Asked asked) {
    var connection =
        rollcall.connectSis().find(asked.caller(), new ConnectionId(asked.number("connection")));
    var path = "/connections/" + connection.id();
    return new Place(
        connection.connector(),
        new DistrictPick(List.of(), connection.district()),
        path + "/eligibility",
        path,
        connection.name(),
        path,
        "To the connection");
  }

  private Answer page(Asked asked, int status, Place place, TypedAnswers typed, String sureFault) {
    var descriptor = descriptor(place.connector().value());
    var standing =
        place.pick().undecided()
            ? null
            : rollcall.checkEligibility().of(asked.caller(), place.district(), place.connector());
    var moments = new Moments(rollcall.clock(), zone(standing));
    var model =
        new Model(
            descriptor.product(),
            place.path(),
            place.back(),
            place.backLabel(),
            place.next(),
            place.nextLabel(),
            place.pick(),
            place.pick().undecided(),
            place.pick().several(),
            place.pick().id(),
            !asked.field("saved").isEmpty(),
            verdict(standing, moments),
            standing == null ? List.of() : QuestionInput.all(standing, typed, moments),
            sureFault,
            standing == null ? List.of() : history(standing, moments));
    return new Answer.Show(
        status, "eligibility", "Eligibility for " + descriptor.product(), model, false);
  }

  private static @Nullable VerdictCard verdict(
      @Nullable EligibilityStanding standing, Moments moments) {
    return standing == null || standing.eligibility().reasons().isEmpty()
        ? null
        : VerdictCard.of(standing, moments);
  }

  private static ZoneId zone(@Nullable EligibilityStanding standing) {
    var district = standing == null ? null : standing.district();
    return district == null ? ZoneOffset.UTC : district.zone();
  }

  private static List<Past> history(EligibilityStanding standing, Moments moments) {
    return standing.history().stream()
        .map(
            kept ->
                new Past(
                    moments.of(kept.at()),
                    kept.by(),
                    question(standing.connector(), kept.given()),
                    choice(standing.connector(), kept.given()),
                    kept.given().note()))
        .toList();
  }

  private static String question(ConnectorDescriptor descriptor, GivenAnswer given) {
    return descriptor.eligibility().stream()
        .filter(question -> question.id().equals(given.question()))
        .map(question -> question.text())
        .findFirst()
        .orElse(given.question());
  }

  private static String choice(ConnectorDescriptor descriptor, GivenAnswer given) {
    var label =
        descriptor.eligibility().stream()
            .filter(question -> question.id().equals(given.question()))
            .flatMap(question -> question.choices().stream())
            .filter(choice -> choice.id().equals(given.choice()))
            .map(choice -> choice.label())
            .findFirst()
            .orElse(given.choice().equals(GivenAnswer.UNKNOWN) ? "I don't know" : given.choice());
    var since = given.since();
    return since == null ? label : label + ", since " + Moments.date(since);
  }

  private ConnectorDescriptor descriptor(String id) {
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("connector"));
  }
}
