package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.telling.post.NoticeSeal;
import org.rollcall.platform.store.jdbc.Statements;

/** Seals anew what messages are sent with. */
final class NoticeResealing {
  private final Statements sql;
  private final Credentials.Resealing work;
  private int count;

  NoticeResealing(Statements sql, Credentials.Resealing work) {
    this.sql = sql;
    this.work = work;
  }

  /** Counts what was sealed anew. */
  int all() throws SQLException {
    for (var password :
        sql.list(
            "select password_key, password from platform_notice where password_key is not null",
            row -> new SealedCredential(row.text("password_key"), row.octets("password")))) {
      anew(
          NoticeSeal.mail(),
          password,
          "update platform_notice set password_key = ?, password = ? where id = ?",
          1);
    }
    for (var row :
        sql.list(
            "select district_id, secret_key, secret, former_key, former from district_notice",
            row ->
                new Row(
                    new DistrictId(row.number("district_id")),
                    SqlNotices.sealed(row, "secret_key", "secret"),
                    SqlNotices.sealed(row, "former_key", "former")))) {
      anew(
          NoticeSeal.webhook(row.district()),
          row.secret(),
          "update district_notice set secret_key = ?, secret = ? where district_id = ?",
          row.district().value());
      anew(
          NoticeSeal.formerWebhook(row.district()),
          row.former(),
          "update district_notice set former_key = ?, former = ? where district_id = ?",
          row.district().value());
    }
    return count;
  }

  private record Row(
      DistrictId district, @Nullable SealedCredential secret, @Nullable SealedCredential former) {}

  private void anew(
      CredentialPlace place, @Nullable SealedCredential sealed, String update, long id)
      throws SQLException {
    if (sealed == null) {
      return;
    }
    var fresh = work.anew(place, sealed);
    if (fresh.isPresent()) {
      count += sql.update(update, fresh.get().keyId(), fresh.get().octets(), id);
    }
  }
}
