package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** Sealed credentials in SQL. */
public final class SqlCredentials implements Credentials {
  private static final String DELETE =
      "delete from credential_slot where connection_id = ? and slot = ?";

  private final Database database;

  public SqlCredentials(Database database) {
    this.database = database;
  }

  @Override
  public List<StoredCredential> of(ConnectionId id) {
    return database.read(sql -> of(sql, id));
  }

  @Override
  public void keep(ConnectionId id, StoredCredential credential) {
    database.write(sql -> keep(sql, id, credential));
  }

  @Override
  public boolean promote(ConnectionId id, SealedCredential seen, StoredCredential current) {
    return database.write(
        sql -> {
          int taken =
              sql.update(
                  DELETE + " and key_id = ? and octets = ?",
                  id.value(),
                  CredentialSlot.NEXT.name(),
                  seen.keyId(),
                  seen.octets());
          if (taken > 0) {
            keep(sql, id, current);
          }
          return taken > 0;
        });
  }

  @Override
  public void clear(ConnectionId id, CredentialSlot slot) {
    database.write(sql -> sql.update(DELETE, id.value(), slot.name()));
  }

  @Override
  public void date(ConnectionId id, CredentialSlot slot, Validity validity) {
    database.write(
        sql ->
            sql.update(
                "update credential_slot set effective_on = ?, expires_on = ?, warned = null"
                    + " where connection_id = ? and slot = ?",
                text(validity.effective()),
                text(validity.expires()),
                id.value(),
                slot.name()));
  }

  @Override
  public void warned(ConnectionId id, CredentialSlot slot, int days) {
    database.write(
        sql ->
            sql.update(
                "update credential_slot set warned = ? where connection_id = ? and slot = ?",
                days,
                id.value(),
                slot.name()));
  }

  @Override
  public int reseal(Resealing work) {
    return database.write(
        sql -> {
          var anew = new ArrayList<@Nullable Object[]>();
          for (Sealed sealed : all(sql)) {
            work.anew(sealed.place(), sealed.sealed())
                .ifPresent(
                    other ->
                        anew.add(
                            new @Nullable Object[] {
                              other.keyId(),
                              other.octets(),
                              sealed.connection(),
                              sealed.place().slot().name()
                            }));
          }
          sql.batch(
              "update credential_slot set key_id = ?, octets = ?"
                  + " where connection_id = ? and slot = ?",
              anew);
          return anew.size();
        });
  }

  private record Sealed(long connection, CredentialPlace place, SealedCredential sealed) {}

  private static List<Sealed> all(Statements sql) throws SQLException {
    return sql.list(
        "select connection_id, district_id, connector, slot, key_id, octets from credential_slot"
            + " join connection on connection.id = credential_slot.connection_id",
        row ->
            new Sealed(
                row.number("connection_id"),
                new CredentialPlace(
                    new DistrictId(row.number("district_id")),
                    ConnectorId.of(row.text("connector")),
                    CredentialSlot.valueOf(row.text("slot"))),
                new SealedCredential(row.text("key_id"), row.octets("octets"))));
  }

  private static List<StoredCredential> of(Statements sql, ConnectionId id) throws SQLException {
    return sql.list(
        "select slot, key_id, octets, effective_on, expires_on, tried, stored_at, warned"
            + " from credential_slot where connection_id = ? order by slot",
        SqlCredentials::read,
        id.value());
  }

  private static StoredCredential read(Row row) throws SQLException {
    var warned = row.optionalNumber("warned");
    return new StoredCredential(
        CredentialSlot.valueOf(row.text("slot")),
        new SealedCredential(row.text("key_id"), row.octets("octets")),
        new Validity(day(row.optionalText("effective_on")), day(row.optionalText("expires_on"))),
        row.flag("tried"),
        row.moment("stored_at"),
        warned == null ? null : warned.intValue());
  }

  /** Within a transaction that also writes the connection. */
  static int keep(Statements sql, ConnectionId id, StoredCredential credential)
      throws SQLException {
    return sql.update(
        "insert into credential_slot (connection_id, slot, key_id, octets, effective_on,"
            + " expires_on, tried, stored_at, warned) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict (connection_id, slot) do update set key_id = excluded.key_id,"
            + " octets = excluded.octets, effective_on = excluded.effective_on,"
            + " expires_on = excluded.expires_on, tried = excluded.tried,"
            + " stored_at = excluded.stored_at, warned = excluded.warned",
        id.value(),
        credential.slot().name(),
        credential.sealed().keyId(),
        credential.sealed().octets(),
        text(credential.validity().effective()),
        text(credential.validity().expires()),
        credential.tried(),
        credential.stored(),
        credential.warned());
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return Optional.ofNullable(day).map(LocalDate::toString).orElse(null);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  /** The secrets of a connection that was ended are not kept. */
  static void forget(Statements sql, ConnectionId id) throws SQLException {
    sql.update("delete from credential_slot where connection_id = ?", id.value());
  }

  /** The secrets of one connection become those of another, which has none. */
  static void move(Statements sql, ConnectionId from, ConnectionId to) throws SQLException {
    sql.update(
        "update credential_slot set connection_id = ? where connection_id = ?",
        to.value(),
        from.value());
  }
}
