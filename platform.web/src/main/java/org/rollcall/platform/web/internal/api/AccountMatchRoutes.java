package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.match.AccountList;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchCount;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchReport;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.match.MatchSlice;
import org.rollcall.platform.core.match.MatchedPerson;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;

/** Whether the addresses of a SIS lead to the accounts of a learning platform. */
final class AccountMatchRoutes {
  private static final int USUAL_SLICE = 50;

  private final MatchAccounts accounts;

  AccountMatchRoutes(Rollcall rollcall) {
    this.accounts = rollcall.dataQuality().accounts();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/connections/{connection}/platform-accounts", Access.DISTRICT, this::report),
        Route.post("/connections/{connection}/platform-accounts", Access.DISTRICT, this::upload),
        Route.delete("/connections/{connection}/platform-accounts", Access.DISTRICT, this::delete),
        Route.get(
            "/connections/{connection}/platform-accounts/unmatched",
            Access.DISTRICT,
            this::unmatched),
        Route.get(
            "/connections/{connection}/platform-accounts/strays", Access.DISTRICT, this::strays));
  }

  private Answer report(ApiRequest request) {
    var found = accounts.report(request.caller(), ConnectionRoutes.id(request));
    return Answer.ok(
        found
            .map(AccountMatchRoutes::json)
            .orElseGet(() -> new JsonFields().put("uploaded", false).object()));
  }

  private Answer upload(ApiRequest request) throws IOException {
    var id = ConnectionRoutes.id(request);
    // A stranger is refused before anything is read.
    accounts.report(request.caller(), id);
    try (var in = request.csv()) {
      return Answer.ok(json(accounts.upload(request.caller(), id, in)).object());
    }
  }

  private Answer delete(ApiRequest request) {
    accounts.delete(request.caller(), ConnectionRoutes.id(request));
    return Answer.done();
  }

  private Answer unmatched(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    var asked =
        new MatchAsked(
            request.query("outcome").map(AccountMatchRoutes::outcome).orElse(null),
            request.query("school").orElse(""),
            request.query("role").map(AccountMatchRoutes::role).orElse(null));
    if (isCsv(request)) {
      return Answer.csv("people.csv", accounts.export(request.caller(), id, asked));
    }
    var after = request.query("after").orElse("");
    var slice = accounts.people(request.caller(), id, asked, after, request.limit(USUAL_SLICE));
    var answer = new JsonObject();
    answer.add("items", JsonFields.list(slice.items(), one -> person(one, slice)));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }

  private Answer strays(ApiRequest request) {
    var id = ConnectionRoutes.id(request);
    if (isCsv(request)) {
      return Answer.csv("accounts.csv", accounts.exportStrays(request.caller(), id));
    }
    var after = request.query("after").orElse("");
    var slice = accounts.strays(request.caller(), id, after, request.limit(USUAL_SLICE));
    var answer = new JsonObject();
    answer.add("items", JsonFields.texts(slice.items()));
    if (slice.next() != null) {
      answer.addProperty("next", slice.next());
    }
    return Answer.ok(answer);
  }

  private static boolean isCsv(ApiRequest request) {
    var format = request.query("format").orElse("json");
    if (!format.equals("csv") && !format.equals("json")) {
      throw Refusal.invalid("format", "The format is json or csv.");
    }
    return format.equals("csv");
  }

  private static MatchOutcome outcome(String word) {
    return MatchOutcome.ofToken(word)
        .orElseThrow(() -> Refusal.invalid("outcome", "There is no outcome \"" + word + "\"."));
  }

  private static MatchRole role(String word) {
    return Arrays.stream(MatchRole.values())
        .filter(role -> role.token().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("role", "The role is student or staff."));
  }

  private static JsonFields json(AccountList list) {
    return new JsonFields()
        .put("uploaded", true)
        .put("at", list.at())
        .put("by", list.by())
        .put("accounts", list.accounts())
        .put("repeated", list.repeated())
        .put("skipped", list.skipped())
        .put("firstSkippedRow", list.firstSkipped());
  }

  private static JsonObject json(MatchReport report) {
    var outcomes = new JsonFields();
    for (var outcome : MatchOutcome.values()) {
      outcomes.put(outcome.token(), report.people(outcome));
    }
    return json(report.list())
        .put("people", report.people())
        .put("strays", report.strays())
        .put("outside", report.outside())
        .put("outcomes", outcomes.object())
        .put("counts", JsonFields.list(report.counts(), AccountMatchRoutes::json))
        .object();
  }

  private static JsonObject json(MatchCount count) {
    return new JsonFields()
        .put("school", Optional.of(count.school()).filter(school -> !school.isEmpty()))
        .put("role", count.role().token())
        .put("outcome", count.outcome().token())
        .put("people", count.people())
        .object();
  }

  private static JsonObject person(MatchedPerson person, MatchSlice slice) {
    var who = slice.who(person);
    return new JsonFields()
        .put("sourcedId", person.sourcedId())
        .put("outcome", person.outcome().token())
        .put("role", person.role().token())
        .put("school", Optional.of(person.school()).filter(school -> !school.isEmpty()))
        .put("name", who.map(user -> user.name().display()))
        .put("email", who.flatMap(User::email))
        .object();
  }
}
