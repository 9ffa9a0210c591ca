package org.rollcall.platform.web.internal.page.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.match.ConfirmAccounts.Said;
import org.rollcall.platform.core.match.ConfirmedAccount;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;

/** Which account a person has, as an admin says it: all that was said, and a form for one more. */
final class ConfirmedAccountsPage {
  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String connectionPath,
      String connectionName,
      String path,
      String formPath,
      List<Row> said,
      boolean none,
      String fault,
      @Nullable Chosen chosen) {}

  /** What was said of a person. */
  record Row(
      String path,
      String person,
      String name,
      String email,
      String account,
      String by,
      @Nullable Moment at) {}

  /** The person whose account is about to be said. */
  record Chosen(String person, String path, String name, String email, String account) {}

  ConfirmedAccountsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return page(asked, 200, "");
  }

  Answer say(Asked asked) {
    try {
      var person = asked.field("person");
      if (person.isBlank()) {
        throw Refusal.invalid("person", "Choose the person first.");
      }
      rollcall
          .dataQuality()
          .confirm()
          .say(asked.caller(), id(asked), SourcedId.of(person), asked.field("account"));
      return Answer.go(path(asked));
    } catch (Refusal e) {
      if (e.reason() == Refusal.Reason.NOT_FOUND) {
        throw e;
      }
      return page(asked, 422, e.sentence());
    }
  }

  Answer takeBack(Asked asked) {
    var id = id(asked);
    // Whoever may not see the connection is told so before anything else.
    rollcall.connectSis().find(asked.caller(), id);
    var person = asked.field("person");
    if (person.isBlank()) {
      throw Refusal.notFound("account said by hand");
    }
    rollcall.dataQuality().confirm().takeBack(asked.caller(), id, SourcedId.of(person));
    return Answer.go(path(asked));
  }

  private Answer page(Asked asked, int status, String fault) {
    var id = id(asked);
    var of = rollcall.overview().of(asked.caller(), id);
    var said = rollcall.dataQuality().confirm().list(asked.caller(), id);
    var moments = new Moments(rollcall.clock(), of.district().zone());
    var model =
        new Model(
            "/connections/" + id,
            of.connection().name(),
            "/connections/" + id + "/accounts",
            path(asked),
            said.accounts().stream().map(one -> row(one, said, id, moments)).toList(),
            said.accounts().isEmpty(),
            fault,
            chosen(asked, id));
    return new Answer.Show(status, "accounts-confirmed", "Accounts said by hand", model, false);
  }

  private @Nullable Chosen chosen(Asked asked, ConnectionId id) {
    var person = asked.field("person");
    return person.isBlank()
        ? null
        : rollcall
            .readRosters()
            .open(asked.caller(), id)
            .user(SourcedId.of(person))
            .map(user -> chosen(user, id, asked.field("account")))
            .orElse(null);
  }

  private static Chosen chosen(User user, ConnectionId id, String account) {
    return new Chosen(
        user.sourcedId().value(),
        personPath(id, user.sourcedId()),
        user.name().display(),
        user.email().orElse(""),
        account);
  }

  private static Row row(ConfirmedAccount one, Said said, ConnectionId id, Moments moments) {
    var who = said.who(one);
    return new Row(
        personPath(id, one.person()),
        one.person().value(),
        who.map(user -> user.name().display()).orElse(one.person().value()),
        who.flatMap(User::email).orElse(""),
        one.email(),
        one.by(),
        moments.of(one.at()));
  }

  private static String personPath(ConnectionId id, SourcedId person) {
    return "/connections/" + id + "/person?id=" + URLEncoder.encode(person.value(), UTF_8);
  }

  private static String path(Asked asked) {
    return "/connections/" + id(asked) + "/accounts/confirmed";
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }
}
