package org.rollcall.platform.core.match;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.Rosters;

/** Lets an admin say which account a person has, where the addresses do not tell. */
public final class ConfirmAccounts {
  /** All of them are in memory while people are matched. */
  private static final int MOST = 10_000;

  private final Connections connections;
  private final AccountLists lists;
  private final Rosters rosters;
  private final AuditLog audit;
  private final Clock clock;

  /** Keeps what was said there. */
  public ConfirmAccounts(
      Connections connections, AccountLists lists, Rosters rosters, AuditLog audit, Clock clock) {
    this.connections = connections;
    this.lists = lists;
    this.rosters = rosters;
    this.audit = audit;
    this.clock = clock;
  }

  /** What was said of one connection, with who the people are in the roster now. */
  public record Said(List<ConfirmedAccount> accounts, Map<SourcedId, User> people) {
    public Said {
      accounts = List.copyOf(accounts);
      people = Map.copyOf(people);
    }

    /** Who it is; empty when the roster does not hold the person any more. */
    public Optional<User> who(ConfirmedAccount confirmed) {
      return Optional.ofNullable(people.get(confirmed.person()));
    }

    @Override
    public String toString() {
      return "Said[" + accounts.size() + "]";
    }
  }

  /** All that was said, the newest first. */
  public Said list(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    var all = lists.confirmed().of(id);
    if (!all.isEmpty()) {
      audit.record(
          caller,
          AuditAction.MATCH_VIEWED,
          connection.district(),
          "connection " + id,
          "Accounts that were said by hand.");
    }
    return new Said(
        all, rosters.read(id).users(all.stream().map(ConfirmedAccount::person).toList()));
  }

  /** Says that a person has an account of the uploaded list, whatever the addresses say. */
  public ConfirmedAccount say(Caller caller, ConnectionId id, SourcedId person, String email) {
    var connection = connections.visible(caller, id);
    if (lists.find(id).isEmpty()) {
      throw Refusal.conflict("There is no list of accounts yet: upload it first.");
    }
    if (rosters.read(id).user(person).filter(MatchRole::needsAccount).isEmpty()) {
      throw Refusal.invalid(
          "person", "The roster has no student or member of staff with this sourcedId.");
    }
    var account = email.strip().toLowerCase(Locale.ROOT);
    if (!lists.holds(id, account)) {
      throw Refusal.invalid(
          "account",
          "The uploaded list has no account with this address: check it, or upload a newer list"
              + " first.");
    }
    var confirmed = new ConfirmedAccount(person, account, clock.instant(), caller.name());
    var before = lists.confirmed().of(id);
    if (before.size() >= MOST && before.stream().noneMatch(one -> one.person().equals(person))) {
      throw Refusal.conflict(
          "Ten thousand accounts were said by hand already: correct the addresses in the SIS"
              + " instead.");
    }
    if (!lists.confirmed().keep(id, confirmed)) {
      throw Refusal.invalid(
          "account",
          "It was said that this account is another person's: take that back first, if it is"
              + " wrong.");
    }
    record(caller, AuditAction.ACCOUNT_CONFIRMED, connection, person);
    return confirmed;
  }

  /** Takes it back: the addresses decide again. */
  public void takeBack(Caller caller, ConnectionId id, SourcedId person) {
    var connection = connections.visible(caller, id);
    if (!lists.confirmed().remove(id, person)) {
      throw Refusal.notFound("account said by hand");
    }
    record(caller, AuditAction.ACCOUNT_CONFIRMATION_REMOVED, connection, person);
  }

  private void record(Caller caller, AuditAction action, Connection connection, SourcedId person) {
    audit.record(
        caller,
        action,
        connection.district(),
        PersonMark.of(connection.id(), person).subject(),
        "In the roster of connection " + connection.id() + ".");
  }
}
