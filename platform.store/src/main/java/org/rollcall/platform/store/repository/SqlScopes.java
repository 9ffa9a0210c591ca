package org.rollcall.platform.store.repository;

import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.connector.api.roster.UserRole;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.scope.KeptScope;
import org.rollcall.platform.core.scope.Scope;
import org.rollcall.platform.core.scope.Scopes;
import org.rollcall.platform.core.scope.TermChoice;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;

/** Scopes in SQL. */
public final class SqlScopes implements Scopes {
  private static final String SCHOOL = "SCHOOL";
  private static final String GRADE = "GRADE";
  private static final String SESSION = "SESSION";
  private static final String ROLE = "ROLE";

  private final Database database;

  private record Part(String part, String value) {}

  public SqlScopes(Database database) {
    this.database = database;
  }

  @Override
  public KeptScope of(ConnectionId connection) {
    return database.read(
        sql -> {
          var parts =
              sql.list(
                  "select part, value from scope_part where connection_id = ?",
                  row -> new Part(row.text("part"), row.text("value")),
                  connection.value());
          return sql.first(
                  "select terms, changed_at, changed_by, applied from scope"
                      + " where connection_id = ?",
                  row -> kept(row, parts),
                  connection.value())
              .orElse(KeptScope.NONE);
        });
  }

  private static KeptScope kept(Row row, List<Part> parts) throws SQLException {
    var scope =
        new Scope(
            values(parts, SCHOOL).map(SourcedId::of).collect(toSet()),
            values(parts, GRADE).collect(toSet()),
            TermChoice.valueOf(row.text("terms")),
            values(parts, SESSION).map(SourcedId::of).collect(toSet()),
            values(parts, ROLE).map(UserRole::ofToken).collect(toSet()));
    return new KeptScope(
        scope, row.optionalMoment("changed_at"), row.text("changed_by"), row.text("applied"));
  }

  private static Stream<String> values(List<Part> parts, String part) {
    return parts.stream().filter(it -> it.part().equals(part)).map(Part::value);
  }

  @Override
  public void keep(ConnectionId connection, Scope scope, Instant at, String by) {
    var rows = new ArrayList<@Nullable Object[]>();
    add(rows, connection, SCHOOL, ids(scope.schools()));
    add(rows, connection, GRADE, scope.grades().stream());
    add(rows, connection, SESSION, ids(scope.sessions()));
    add(rows, connection, ROLE, scope.roles().stream().map(UserRole::token));
    database.write(
        sql -> {
          sql.update(
              "insert into scope (connection_id, terms, changed_at, changed_by, applied)"
                  + " values (?, ?, ?, ?, '') on conflict (connection_id) do update set"
                  + " terms = excluded.terms, changed_at = excluded.changed_at,"
                  + " changed_by = excluded.changed_by",
              connection.value(),
              scope.terms().name(),
              at,
              by);
          sql.update("delete from scope_part where connection_id = ?", connection.value());
          return sql.batch(
              "insert into scope_part (connection_id, part, value) values (?, ?, ?)", rows);
        });
  }

  private static Stream<String> ids(Set<SourcedId> ids) {
    return ids.stream().map(SourcedId::value);
  }

  private static void add(
      List<@Nullable Object[]> rows, ConnectionId connection, String part, Stream<String> values) {
    values.forEach(value -> rows.add(new @Nullable Object[] {connection.value(), part, value}));
  }

  @Override
  public void applied(ConnectionId connection, String fingerprint) {
    database.write(
        sql ->
            sql.update(
                "update scope set applied = ? where connection_id = ?",
                fingerprint,
                connection.value()));
  }

  @Override
  public byte[] classesOutside(ConnectionId connection) {
    return database.read(
        sql ->
            sql.first(
                    "select classes_outside from scope where connection_id = ?"
                        + " and classes_outside is not null",
                    row -> row.octets("classes_outside"),
                    connection.value())
                .orElseGet(() -> new byte[0]));
  }

  @Override
  public void keepClassesOutside(ConnectionId connection, byte[] classes) {
    database.write(
        sql ->
            sql.update(
                "update scope set classes_outside = ? where connection_id = ?",
                classes,
                connection.value()));
  }
}
