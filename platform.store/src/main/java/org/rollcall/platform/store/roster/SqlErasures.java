package org.rollcall.platform.store.roster;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.roster.Erasure;
import org.rollcall.platform.core.roster.Erasures;
import org.rollcall.platform.core.roster.HeldVersion;
import org.rollcall.platform.core.roster.PersonMark;
import org.rollcall.platform.core.roster.RecordBody;
import org.rollcall.platform.core.roster.RecordCodec;
import org.rollcall.platform.core.roster.RecordKey;
import org.rollcall.platform.core.roster.Revision;
import org.rollcall.platform.core.roster.WithoutAgents;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;
import org.rollcall.platform.store.roster.References.Referring;

/** What is held on one person, and its end, in SQL. */
public final class SqlErasures implements Erasures {
  private static final String COLUMNS =
      "select r.id, r.collection, r.ref_a, r.ref_b, r.body, r.since_revision, r.until_revision,"
          + " m.at";
  private static final String MOMENT =
      " left join revision_moment m on m.connection_id = r.connection_id"
          + " and m.revision = r.since_revision";
  private static final String BY_KEY =
      COLUMNS
          + " from record r"
          + MOMENT
          + " where r.connection_id = ? and r.collection = ? and r.record_key = ?"
          + " order by r.since_revision";
  private static final String ENROLLED =
      COLUMNS + ReferenceSide.FROM + MOMENT + ReferenceSide.WHERE + " order by r.since_revision";

  /** What was written for a revision that never was published has no references yet. */
  private static final String ENROLLED_UNSEEN =
      COLUMNS
          + " from record r"
          + MOMENT
          + " where r.connection_id = ? and r.since_revision > ? and r.collection = ?"
          + " and r.ref_b = ? order by r.since_revision";

  private final Database database;
  private final RecordCodec codec = new RecordCodec();

  public SqlErasures(Database database) {
    this.database = database;
  }

  private record Held(Referring row, HeldVersion version) {
    long id() {
      return row.id();
    }
  }

  @Override
  public List<Erasure> of(ConnectionId connection) {
    return database.read(
        sql ->
            sql.list(
                "select record_key, mark, at from erasure where connection_id = ?"
                    + " order by at desc, mark",
                row ->
                    new Erasure(
                        connection,
                        RecordKey.ofBytes(row.octets("record_key")),
                        new PersonMark(row.text("mark")),
                        row.moment("at")),
                connection.value()));
  }

  @Override
  public List<HeldVersion> held(ConnectionId connection, SourcedId person) {
    return database.read(sql -> rows(sql, connection, person)).stream().map(Held::version).toList();
  }

  private List<Held> rows(Statements sql, ConnectionId connection, SourcedId person)
      throws SQLException {
    var found = new ArrayList<Held>();
    for (var collection : List.of(RosterCollection.USERS, RosterCollection.DEMOGRAPHICS)) {
      found.addAll(
          sql.list(
              BY_KEY,
              row -> held(row, collection),
              connection.value(),
              CollectionCode.of(collection),
              RecordKey.of(person).bytes()));
    }
    var enrolled = enrolled(sql, connection, person);
    enrolled.values().stream().filter(held -> isOf(held.version(), person)).forEach(found::add);
    return found;
  }

  private static Map<Long, Held> enrolled(Statements sql, ConnectionId connection, SourcedId person)
      throws SQLException {
    var rows =
        sql.list(
            ENROLLED,
            row -> held(row, RosterCollection.ENROLLMENTS),
            connection.value(),
            ReferenceSide.PERSON.code(),
            LookupColumns.reference(person));
    var state = RevisionRow.find(sql, connection);
    if (state.isPresent() && state.get().leftSomething()) {
      rows.addAll(
          sql.list(
              ENROLLED_UNSEEN,
              row -> held(row, RosterCollection.ENROLLMENTS),
              connection.value(),
              state.get().published().value(),
              CollectionCode.of(RosterCollection.ENROLLMENTS),
              LookupColumns.reference(person)));
    }
    var byId = new LinkedHashMap<Long, Held>();
    rows.forEach(held -> byId.putIfAbsent(held.id(), held));
    return byId;
  }

  private boolean isOf(HeldVersion version, SourcedId person) {
    return codec.decode(version.collection(), body(version.body())) instanceof Enrollment it
        && it.user().equals(person);
  }

  private static Held held(Row row, RosterCollection collection) throws SQLException {
    long until = row.number("until_revision");
    return new Held(
        Referring.read(row),
        new HeldVersion(
            collection,
            row.text("body"),
            row.number("since_revision"),
            row.optionalMoment("at"),
            until == RevisionRow.STILL ? null : until));
  }

  @Override
  public void erase(Erasure erasure, SourcedId person) {
    var connection = erasure.connection();
    database.write(
        sql -> {
          sql.lockRoster(connection.value());
          sql.beginErasing();
          sql.update(
              "insert into erasure (connection_id, record_key, mark, at) values (?, ?, ?, ?)"
                  + " on conflict (connection_id, record_key) do nothing",
              connection.value(),
              erasure.key().bytes(),
              erasure.mark().hex(),
              erasure.at());
          var rows = rows(sql, connection, person);
          correctCounts(sql, connection, rows);
          References.delete(sql, connection, rows.stream().map(Held::row).toList());
          for (Held held : rows) {
            sql.update("delete from record where id = ?", held.id());
          }
          forgetMentions(sql, "record", "connection_id = ?", connection, person);
          forgetMentions(
              sql,
              "plan_entry",
              "plan_id in (select id from plan where connection_id = ?)",
              connection,
              person);
          PlanTraces.ofPerson(sql, connection, person);
          forgetFindings(sql, connection, person);
          AccountTraces.ofPerson(sql, connection, person.value(), addresses(rows));
          return new PersonTexts(connection)
              .deleteAfter(sql, List.of(erasure.key()), Revision.NONE);
        });
  }

  private static void correctCounts(Statements sql, ConnectionId connection, List<Held> rows)
      throws SQLException {
    var state = RevisionRow.find(sql, connection);
    if (state.isEmpty()) {
      return;
    }
    long published = state.get().published().value();
    var gone = new TreeMap<RosterCollection, Integer>();
    for (Held held : rows) {
      var until = held.version().until();
      if (held.version().since() <= published && (until == null || until > published)) {
        gone.merge(held.version().collection(), 1, Integer::sum);
      }
    }
    for (var entry : gone.entrySet()) {
      sql.update(
          "update roster_count set records = records - ? where connection_id = ? and revision = ?"
              + " and collection = ?",
          entry.getValue(),
          connection.value(),
          published,
          CollectionCode.of(entry.getKey()));
    }
  }

  private List<String> addresses(List<Held> rows) {
    return rows.stream()
        .map(Held::version)
        .filter(version -> version.collection() == RosterCollection.USERS)
        .map(version -> codec.decode(version.collection(), body(version.body())))
        .flatMap(record -> record instanceof User user ? user.email().stream() : Stream.of())
        .map(email -> email.strip().toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private static void forgetFindings(Statements sql, ConnectionId connection, SourcedId person)
      throws SQLException {
    // Records of a finding that is about the person go with it, by their foreign key.
    sql.update(
        "delete from finding where connection_id = ? and subject = ?",
        connection.value(),
        person.value());
    sql.update(
        "delete from finding_record where connection_id = ? and (sourced_id = ? or person = ?)",
        connection.value(),
        person.value(),
        person.value());
  }

  /** Goes through all people of a table, once: who cares for whom is not indexed. */
  private void forgetMentions(
      Statements sql, String table, String scope, ConnectionId connection, SourcedId person)
      throws SQLException {
    var mentions =
        sql.list(
            "select id, body from "
                + table
                + " where "
                + scope
                + " and collection = ?"
                + " and body like '%\"agents\"%' and body like ? escape '!'",
            row -> new @Nullable Object[] {row.number("id"), row.text("body")},
            connection.value(),
            CollectionCode.of(RosterCollection.USERS),
            "%" + traceOf(person).replaceAll("[!%_]", "!$0") + "%");
    for (@Nullable Object[] mention : mentions) {
      var record = codec.decode(RosterCollection.USERS, body(String.valueOf(mention[1])));
      if (record instanceof User user) {
        var without = codec.encode(WithoutAgents.of(user, person::equals));
        sql.update(
            "update " + table + " set body = ?, content_hash = ? where id = ?",
            without.text(),
            without.hash().bytes(),
            mention[0]);
      }
    }
  }

  /** What stands in every body that mentions the person: JSON may spell other characters anew. */
  private static String traceOf(SourcedId person) {
    return spelledAsIs(person.value()) ? person.value() : "\"agents\"";
  }

  private static boolean spelledAsIs(String id) {
    return id.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_.:@ ".indexOf(c) >= 0);
  }

  private static RecordBody body(String text) {
    return new RecordBody(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean lift(ConnectionId connection, PersonMark mark) {
    int lifted =
        database.write(
            sql ->
                sql.update(
                    "delete from erasure where connection_id = ? and mark = ?",
                    connection.value(),
                    mark.hex()));
    return lifted > 0;
  }
}
