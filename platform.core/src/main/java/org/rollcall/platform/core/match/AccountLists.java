package org.rollcall.platform.core.match;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Slice;

/** Uploaded lists of accounts, and how they match. Blocks on the database. */
public interface AccountLists {
  /** The list of a connection. */
  Optional<AccountList> find(ConnectionId connection);

  /**
   * Replaces the list of a connection and forgets how the one before matched.
   *
   * @param list its counts of accounts and repeated rows are found out here
   */
  AccountList replace(
      ConnectionId connection, AccountList list, Iterator<PlatformAccount> accounts);

  /** Forgets list and match. */
  void remove(ConnectionId connection);

  /** Hands over the accounts, by address, in pages. */
  void accounts(ConnectionId connection, Consumer<PlatformAccount> each);

  /** Whether the list of a connection has an account, by its address in lower case. */
  boolean holds(ConnectionId connection, String email);

  /** Whose accounts somebody said; they outlive the lists. */
  ConfirmedAccounts confirmed();

  /** Hands over the people of the published roster, in pages. */
  void people(ConnectionId connection, Consumer<User> each);

  /** Forgets who matched how; the counts stay until there are new ones. */
  void clearMatch(ConnectionId connection);

  /** Adds people who are not simply matched. */
  void addPeople(ConnectionId connection, List<MatchedPerson> chunk);

  /** Adds accounts that belong to nobody. */
  void addStrays(ConnectionId connection, List<String> emails);

  /** Ends a match: its counts, and what it was made of. */
  void matched(ConnectionId connection, List<MatchCount> counts, String basis);

  /** How many people have which outcome. */
  List<MatchCount> counts(ConnectionId connection);

  /** How many accounts belong to nobody. */
  long strays(ConnectionId connection);

  /** People who are not simply matched, by outcome; {@code after} is empty at first. */
  Slice<MatchedPerson> find(ConnectionId connection, MatchAsked asked, String after, int limit);

  /** Accounts that belong to nobody, by address; {@code after} is empty at first. */
  Slice<String> strays(ConnectionId connection, String after, int limit);
}
