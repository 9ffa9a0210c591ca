package org.rollcall.platform.store.roster;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.store.jdbc.Statements;

/** Takes a person out of lists of accounts, and of how they match. */
final class AccountTraces {
  private AccountTraces() {}

  /** Of a person who is erased; the address is that of any version of the person. */
  static void ofPerson(
      Statements sql, ConnectionId connection, String sourcedId, List<String> known)
      throws SQLException {
    var emails = new ArrayList<>(known);
    SqlConfirmedAccounts.forget(sql, connection, sourcedId).ifPresent(emails::add);
    sql.update(
        "delete from match_person where connection_id = ? and sourced_id = ?",
        connection.value(),
        sourcedId);
    for (var email : emails) {
      for (var table : List.of("platform_account", "stray_account")) {
        sql.update(
            "delete from " + table + " where connection_id = ? and email = ?",
            connection.value(),
            email);
      }
    }
    if (!emails.isEmpty()) {
      sql.update(
          "update account_list set basis = null, accounts ="
              + " (select count(*) from platform_account p where p.connection_id = ?)"
              + " where connection_id = ?",
          connection.value(),
          connection.value());
    }
  }
}
