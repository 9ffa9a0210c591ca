package org.rollcall.platform.core.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.Connections;
import org.rollcall.platform.core.csv.CsvLine;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.roster.Rosters;
import org.rollcall.platform.core.roster.Slice;
import org.rollcall.platform.core.roster.Slices;
import org.rollcall.platform.core.sync.RunEnded;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.sync.SyncRun;
import org.rollcall.platform.core.sync.Trigger;

/** Holds the e-mail addresses of a SIS against the accounts of a learning platform. */
public final class MatchAccounts implements RunEnded {
  private static final int EXPORTED_AT_ONCE = 500;
  private static final int MOST_EXPORTED = 100_000;

  private final Connections connections;
  private final Districts districts;
  private final AccountLists lists;
  private final Rosters rosters;
  private final OutsidePeople outside;
  private final Path folder;
  private final AuditLog audit;
  private final Clock clock;

  /**
   * Keeps lists there.
   *
   * @param folder where a list lies while it is read
   */
  public MatchAccounts(
      Connections connections,
      Districts districts,
      AccountLists lists,
      Rosters rosters,
      OutsidePeople outside,
      Path folder,
      AuditLog audit,
      Clock clock) {
    this.connections = connections;
    this.districts = districts;
    this.lists = lists;
    this.rosters = rosters;
    this.outside = outside;
    this.folder = folder;
    this.audit = audit;
    this.clock = clock;
  }

  /** Replaces the list of accounts; one that cannot be read is refused and replaces nothing. */
  public AccountList upload(Caller caller, ConnectionId id, InputStream in) throws IOException {
    var connection = connections.visible(caller, id);
    Files.createDirectories(folder);
    var written = Files.createTempFile(folder, "accounts-", ".txt");
    try {
      var file = new AccountFile(written);
      file.read(in);
      var said =
          new AccountList(
              clock.instant(), caller.name(), 0, 0, file.skipped(), file.firstSkipped(), null);
      var kept = replace(id, said, written);
      record(
          caller,
          connection,
          AuditAction.ACCOUNT_LIST_UPLOADED,
          kept.accounts() + " accounts, " + kept.skipped() + " rows without an address.");
      return kept;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private synchronized AccountList replace(ConnectionId id, AccountList said, Path written)
      throws IOException {
    try (var lines = Files.newBufferedReader(written)) {
      return lists.replace(id, said, AccountFile.accounts(lines));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Forgets the list and how it matched. */
  public void delete(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    if (lists.find(id).isEmpty()) {
      throw Refusal.notFound("list of accounts");
    }
    lists.remove(id);
    record(caller, connection, AuditAction.ACCOUNT_LIST_DELETED, "");
  }

  /** How people and accounts go together now; empty while there is no list. May take seconds. */
  public Optional<MatchReport> report(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    return current(connection)
        .map(list -> new MatchReport(list, lists.counts(id), lists.strays(id), outside.count(id)));
  }

  /** How they went together when they were matched last; empty while they never were. */
  public List<MatchCount> known(Caller caller, ConnectionId id) {
    connections.visible(caller, id);
    return lists.counts(id);
  }

  /** What a run changed is matched at once, so that what is known of it is no older. */
  @Override
  public void ended(Connection connection, SyncRun run) {
    if (run.state() == RunState.SUCCEEDED && run.trigger() != Trigger.DRY_RUN) {
      current(connection);
    }
  }

  /** The list, matched with the roster as it is now. One at a time. */
  private synchronized Optional<AccountList> current(Connection connection) {
    var id = connection.id();
    var list = lists.find(id);
    if (list.isEmpty()) {
      return list;
    }
    var domains =
        districts.find(connection.district()).map(District::emailDomains).orElse(List.of());
    var confirmed = lists.confirmed().of(id);
    var basis =
        rosters.current(id).value()
            + " "
            + list.get().at()
            + " "
            + domains
            + outside.basis(id)
            + (confirmed.isEmpty() ? "" : " " + confirmed.size() + " " + confirmed.get(0).at());
    if (!basis.equals(list.get().basis())) {
      lists.clearMatch(id);
      var counts =
          new AccountMatch(lists, id, domains, confirmed, outside.of(id), list.get().accounts())
              .run();
      lists.matched(id, counts, basis);
    }
    return list;
  }

  /** People who are not simply matched, with who they are. */
  public MatchSlice people(
      Caller caller, ConnectionId id, MatchAsked asked, String after, int limit) {
    var connection = connections.visible(caller, id);
    current(connection);
    var slice = slice(id, asked, after, limit);
    if (!slice.items().isEmpty()) {
      record(caller, connection, AuditAction.MATCH_VIEWED, "Addresses of people and accounts.");
    }
    return slice;
  }

  private MatchSlice slice(ConnectionId id, MatchAsked asked, String after, int limit) {
    var found = lists.find(id, asked, after, limit);
    var roster = rosters.read(id);
    var people =
        roster.users(
            found.items().stream().map(person -> SourcedId.of(person.sourcedId())).toList());
    var schools = new HashMap<String, String>();
    roster.orgs().forEach(org -> schools.put(org.sourcedId().value(), org.name()));
    return new MatchSlice(found.items(), people, schools, found.next());
  }

  /** Accounts that belong to nobody in the SIS, by address. */
  public Slice<String> strays(Caller caller, ConnectionId id, String after, int limit) {
    var connection = connections.visible(caller, id);
    current(connection);
    var found = lists.strays(id, after, limit);
    if (!found.items().isEmpty()) {
      record(caller, connection, AuditAction.MATCH_VIEWED, "Accounts that belong to nobody.");
    }
    return found;
  }

  /** People as comma-separated values, a heading first; then the accounts that belong to nobody. */
  public String export(Caller caller, ConnectionId id, MatchAsked asked) {
    var connection = connections.visible(caller, id);
    current(connection);
    var file = new MatchFile();
    Slices.each(
        after -> slice(id, asked, after, EXPORTED_AT_ONCE),
        MatchSlice::next,
        slice -> slice.items().forEach(person -> file.add(person, slice)),
        () -> file.lines() >= MOST_EXPORTED);
    record(caller, connection, AuditAction.MATCH_EXPORTED, file.lines() + " people, as a file.");
    return file.text();
  }

  /** The same of accounts that belong to nobody. */
  public String exportStrays(Caller caller, ConnectionId id) {
    var connection = connections.visible(caller, id);
    current(connection);
    var accounts = new ArrayList<String>();
    Slices.each(
        after -> lists.strays(id, after, EXPORTED_AT_ONCE),
        Slice::next,
        slice -> slice.items().forEach(email -> accounts.add(CsvLine.of(List.of(email)))),
        () -> accounts.size() >= MOST_EXPORTED);
    record(
        caller, connection, AuditAction.MATCH_EXPORTED, accounts.size() + " accounts, as a file.");
    return CsvLine.of(List.of("account")) + String.join("", accounts);
  }

  private void record(Caller caller, Connection connection, AuditAction action, String detail) {
    audit.record(caller, action, connection.district(), "connection " + connection.id(), detail);
  }
}
