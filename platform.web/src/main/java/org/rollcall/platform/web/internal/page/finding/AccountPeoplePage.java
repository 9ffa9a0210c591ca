package org.rollcall.platform.web.internal.page.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.MatchAsked;
import org.rollcall.platform.core.match.MatchOutcome;
import org.rollcall.platform.core.match.MatchRole;
import org.rollcall.platform.core.match.MatchSlice;
import org.rollcall.platform.core.match.MatchedPerson;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.page.finding.FindingsForm.Choice;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;

/** People whose address does not simply lead to an account, and accounts that belong to nobody. */
final class AccountPeoplePage {

  private static final int PAGE = 50;

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      String path,
      List<Choice> outcomes,
      List<Choice> schools,
      List<Choice> roles,
      List<Row> people,
      List<String> strays,
      boolean ofStrays,
      boolean none,
      String morePath) {

    boolean some() {
      return !people.isEmpty();
    }
  }

  /** A person. */
  record Row(
      Chip chip,
      String path,
      String name,
      String email,
      String school,
      String role,
      String sayPath,
      String say) {}

  AccountPeoplePage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var wanted = wanted(asked);
    var slice =
        rollcall
            .dataQuality()
            .accounts()
            .people(asked.caller(), id, wanted, asked.field("after"), PAGE);
    var path = "/connections/" + id + "/accounts";
    var orgs = rollcall.readRosters().open(asked.caller(), id).orgs();
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            path,
            outcomes(wanted.outcome()),
            schools(orgs, wanted.school()),
            roles(wanted.role()),
            slice.items().stream().map(person -> row(person, slice, id)).toList(),
            List.of(),
            false,
            slice.items().isEmpty(),
            more(path + "/people", wanted, slice.next()));
    return Answer.show("accounts-people", "E-mail match", model);
  }

  Answer strays(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var connection = rollcall.connectSis().find(asked.caller(), id);
    var slice =
        rollcall.dataQuality().accounts().strays(asked.caller(), id, asked.field("after"), PAGE);
    var path = "/connections/" + id + "/accounts";
    var next = slice.next();
    var model =
        new Model(
            "/connections/" + id,
            connection.name(),
            path,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            slice.items(),
            true,
            slice.items().isEmpty(),
            next == null ? "" : path + "/strays?after=" + URLEncoder.encode(next, UTF_8));
    return Answer.show("accounts-people", "Accounts that belong to nobody", model);
  }

  /** A file of what is shown, by a form, since that it was made is in the audit log. */
  Answer export(Asked asked) {
    var id = new ConnectionId(asked.number("connection"));
    var accounts = rollcall.dataQuality().accounts();
    return asked.field("what").equals("strays")
        ? file("accounts.csv", accounts.exportStrays(asked.caller(), id))
        : file("people.csv", accounts.export(asked.caller(), id, wanted(asked)));
  }

  private static Answer file(String name, String text) {
    return new Answer.Download(name, "text/csv;charset=utf-8", text);
  }

  private static MatchAsked wanted(Asked asked) {
    return new MatchAsked(
        MatchOutcome.ofToken(asked.field("outcome")).orElse(null),
        asked.field("school"),
        Arrays.stream(MatchRole.values())
            .filter(role -> role.token().equals(asked.field("role")))
            .findFirst()
            .orElse(null));
  }

  private static List<Choice> outcomes(@Nullable MatchOutcome chosen) {
    return Arrays.stream(MatchOutcome.values())
        .filter(outcome -> outcome != MatchOutcome.MATCHED)
        .map(outcome -> new Choice(outcome.token(), outcome.label(), outcome == chosen))
        .toList();
  }

  private static List<Choice> roles(@Nullable MatchRole chosen) {
    return Arrays.stream(MatchRole.values())
        .map(role -> new Choice(role.token(), role.label(), role == chosen))
        .toList();
  }

  private static List<Choice> schools(List<Org> orgs, String chosen) {
    return orgs.stream()
        .map(
            org -> {
              var id = org.sourcedId().value();
              return new Choice(id, org.name(), id.equals(chosen));
            })
        .toList();
  }

  private static Row row(MatchedPerson person, MatchSlice slice, ConnectionId id) {
    var who = slice.who(person);
    boolean byHand = person.outcome() == MatchOutcome.CONFIRMED;
    return new Row(
        OutcomeWords.chip(person.outcome()),
        "/connections/" + id + "/person?id=" + URLEncoder.encode(person.sourcedId(), UTF_8),
        who.map(user -> user.name().display()).orElse(person.sourcedId()),
        who.flatMap(User::email).orElse(""),
        slice.school(person),
        person.role().label(),
        "/connections/"
            + id
            + "/accounts/confirmed"
            + (byHand ? "" : "?person=" + URLEncoder.encode(person.sourcedId(), UTF_8)),
        byHand ? "Said by hand" : "Say which account");
  }

  private static String more(String path, MatchAsked wanted, @Nullable String next) {
    if (next == null) {
      return "";
    }
    var outcome = wanted.outcome();
    var role = wanted.role();
    return path
        + "?outcome="
        + (outcome == null ? "" : outcome.token())
        + "&role="
        + (role == null ? "" : role.token())
        + "&school="
        + URLEncoder.encode(wanted.school(), UTF_8)
        + "&after="
        + URLEncoder.encode(next, UTF_8);
  }
}
