package org.rollcall.platform.core.match;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.rollcall.connector.api.roster.RoleAssignment;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.ContentHash;

/**
 * Holds the people of a roster against a list of accounts. Goes through the people twice: first to
 * see who claims which account, then to say how each stands. Keeps eight octets per account.
 */
final class AccountMatch {
  private static final int NOBODY = -1;
  private static final int SEVERAL = -2;
  private static final int CHUNK = 1_000;

  private final AccountLists lists;
  private final ConnectionId connection;
  private final List<String> domains;

  /** Hashes of addresses, sorted; the lowest bit tells a suspended account. */
  private final long[] accounts;

  /** Addresses of accounts by the sourcedId of whose they are, as somebody said. */
  private final Map<String, String> confirmed;

  /**
   * Whether somebody lies outside the scope: their accounts are theirs, and nobody asks for them.
   */
  private final Predicate<SourcedId> outside;

  private final byte[] claims;
  private final byte[] aliasClaims;
  private final List<MatchedPerson> people = new ArrayList<>();
  private final Map<Place, Long> counts = new HashMap<>();

  private record Place(String school, MatchRole role, MatchOutcome outcome) {}

  AccountMatch(
      AccountLists lists,
      ConnectionId connection,
      List<String> domains,
      List<ConfirmedAccount> confirmed,
      Predicate<SourcedId> outside,
      long size) {
    this.lists = lists;
    this.connection = connection;
    this.domains = domains;
    this.outside = outside;
    this.confirmed =
        confirmed.stream().collect(toMap(one -> one.person().value(), ConfirmedAccount::email));
    this.accounts = new long[Math.toIntExact(size)];
    var filled = new int[1];
    lists.accounts(
        connection,
        account ->
            accounts[filled[0]++] =
                account.suspended() ? hash(account.email()) | 1 : hash(account.email()));
    Arrays.sort(accounts);
    this.claims = new byte[accounts.length];
    this.aliasClaims = new byte[accounts.length];
  }

  /** Of an address in lower case; the lowest bit is free. */
  private static long hash(String email) {
    return ContentHash.of(email.getBytes(StandardCharsets.UTF_8)).high() & ~1L;
  }

  /** Tells all outcomes. */
  List<MatchCount> run() {
    lists.people(connection, this::claim);
    lists.people(connection, this::judge);
    flush();
    tellStrays();
    return counts.entrySet().stream()
        .map(
            each ->
                new MatchCount(
                    each.getKey().school(),
                    each.getKey().role(),
                    each.getKey().outcome(),
                    each.getValue()))
        .toList();
  }

  private static String email(User user) {
    return user.email().map(email -> email.strip().toLowerCase(Locale.ROOT)).orElse("");
  }

  private void claim(User user) {
    var said = confirmed.get(user.sourcedId().value());
    if (said != null) {
      int place = find(hash(said));
      if (place >= 0) {
        // Whoever else has the address in the SIS is not sure of it any more.
        claims[place] = 2;
      }
      return;
    }
    var email = email(user);
    if (email.isEmpty() || !MatchRole.needsAccount(user)) {
      return;
    }
    int exact = find(hash(email));
    if (exact >= 0) {
      claims[exact] = more(claims[exact]);
      return;
    }
    int alias = underAnotherDomain(email);
    if (alias >= 0) {
      aliasClaims[alias] = more(aliasClaims[alias]);
    }
  }

  private static byte more(byte claims) {
    return (byte) Math.min(2, claims + 1);
  }

  private int find(long hash) {
    int place = Arrays.binarySearch(accounts, hash);
    return place >= 0 ? place : Arrays.binarySearch(accounts, hash | 1);
  }

  private int underAnotherDomain(String email) {
    int at = email.indexOf('@');
    if (at <= 0 || !domains.contains(email.substring(at + 1))) {
      return NOBODY;
    }
    int found = NOBODY;
    for (var domain : domains) {
      int place = find(hash(email.substring(0, at + 1) + domain));
      if (place >= 0) {
        found = found == NOBODY ? place : SEVERAL;
      }
    }
    return found;
  }

  private void judge(User user) {
    if (!MatchRole.needsAccount(user) || outside.test(user.sourcedId())) {
      return;
    }
    var said = confirmed.get(user.sourcedId().value());
    var outcome = said == null ? outcome(email(user)) : confirmed(said);
    var role = MatchRole.of(user);
    var school = school(user);
    counts.merge(new Place(school, role, outcome), 1L, Long::sum);
    if (outcome != MatchOutcome.MATCHED) {
      people.add(new MatchedPerson(user.sourcedId().value(), school, role, outcome));
      if (people.size() == CHUNK) {
        flush();
      }
    }
  }

  private MatchOutcome confirmed(String email) {
    int place = find(hash(email));
    return place >= 0 ? usable(place, MatchOutcome.CONFIRMED) : MatchOutcome.MISSING;
  }

  private MatchOutcome outcome(String email) {
    if (email.isEmpty()) {
      return MatchOutcome.NO_EMAIL;
    }
    int exact = find(hash(email));
    if (exact >= 0) {
      return claims[exact] > 1 ? MatchOutcome.AMBIGUOUS : usable(exact, MatchOutcome.MATCHED);
    }
    int alias = underAnotherDomain(email);
    if (alias == SEVERAL || (alias >= 0 && claims[alias] == 0 && aliasClaims[alias] > 1)) {
      return MatchOutcome.AMBIGUOUS;
    }
    if (alias >= 0 && claims[alias] == 0) {
      return usable(alias, MatchOutcome.ALIAS);
    }
    boolean own = domains.isEmpty() || domains.contains(email.substring(email.indexOf('@') + 1));
    return own ? MatchOutcome.MISSING : MatchOutcome.WRONG_DOMAIN;
  }

  private MatchOutcome usable(int place, MatchOutcome outcome) {
    return (accounts[place] & 1) == 0 ? outcome : MatchOutcome.SUSPENDED;
  }

  private static String school(User user) {
    return user.primaryOrg()
        .or(
            () ->
                user.roles().stream()
                    .map(RoleAssignment::org)
                    .flatMap(org -> org.stream())
                    .findFirst())
        .map(SourcedId::value)
        .orElse("");
  }

  private void flush() {
    if (!people.isEmpty()) {
      lists.addPeople(connection, List.copyOf(people));
      people.clear();
    }
  }

  private void tellStrays() {
    var strays = new ArrayList<String>();
    lists.accounts(
        connection,
        account -> {
          int place = find(hash(account.email()));
          if (place >= 0 && claims[place] == 0 && aliasClaims[place] == 0) {
            strays.add(account.email());
          }
        });
    for (int from = 0; from < strays.size(); from += CHUNK) {
      lists.addStrays(connection, strays.subList(from, Math.min(strays.size(), from + CHUNK)));
    }
  }
}
