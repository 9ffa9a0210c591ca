package org.rollcall.platform.store.repository;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.schedule.BlackoutId;
import org.rollcall.platform.core.telling.post.AccountNotice;
import org.rollcall.platform.core.telling.post.DistrictNotice;
import org.rollcall.platform.core.telling.post.MailSecurity;
import org.rollcall.platform.core.telling.post.NewMessage;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.PlatformNotice;
import org.rollcall.platform.core.telling.post.Preference;
import org.rollcall.platform.core.telling.post.QuietHours;
import org.rollcall.platform.store.jdbc.Database;
import org.rollcall.platform.store.jdbc.Row;
import org.rollcall.platform.store.jdbc.Statements;

/** How everybody wants to be told, in SQL. */
public final class SqlNotices implements Notices {
  private final Database database;

  public SqlNotices(Database database) {
    this.database = database;
  }

  @Override
  public PlatformNotice platform() {
    return database
        .read(
            sql ->
                sql.first(
                    "select host, port, security, user_name, password_key, password, from_address,"
                        + " base_address from platform_notice",
                    SqlNotices::platform))
        .orElse(PlatformNotice.NONE);
  }

  private static PlatformNotice platform(Row row) throws SQLException {
    return new PlatformNotice(
        row.text("host"),
        (int) row.number("port"),
        MailSecurity.valueOf(row.text("security")),
        row.text("user_name"),
        sealed(row, "password_key", "password"),
        row.text("from_address"),
        row.text("base_address"));
  }

  @Override
  public void keep(PlatformNotice notice) {
    var password = notice.password();
    database.write(
        sql ->
            sql.update(
                "insert into platform_notice (id, host, port, security, user_name, password_key,"
                    + " password, from_address, base_address) values (1, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (id) do update set host = excluded.host, port = excluded.port,"
                    + " security = excluded.security, user_name = excluded.user_name,"
                    + " password_key = excluded.password_key, password = excluded.password,"
                    + " from_address = excluded.from_address,"
                    + " base_address = excluded.base_address",
                notice.host(),
                notice.port(),
                notice.security().name(),
                notice.user(),
                key(password),
                octets(password),
                notice.from(),
                notice.baseAddress()));
  }

  @Override
  public DistrictNotice of(DistrictId district) {
    return database
        .read(
            sql ->
                sql.first(
                    "select quiet_from, quiet_until, urgent_at_once, weekly, recipients, webhook,"
                        + " secret_key, secret, former_key, former, former_until"
                        + " from district_notice where district_id = ?",
                    SqlNotices::district,
                    district.value()))
        .orElse(DistrictNotice.USUAL);
  }

  private static DistrictNotice district(Row row) throws SQLException {
    var from = row.optionalText("quiet_from");
    var until = row.optionalText("quiet_until");
    return new DistrictNotice(
        from == null || until == null
            ? null
            : new QuietHours(LocalTime.parse(from), LocalTime.parse(until)),
        row.flag("urgent_at_once"),
        row.flag("weekly"),
        Stream.of(row.text("recipients").split("\n")).filter(it -> !it.isEmpty()).toList(),
        row.text("webhook"),
        sealed(row, "secret_key", "secret"),
        sealed(row, "former_key", "former"),
        row.optionalMoment("former_until"));
  }

  @Override
  public void keep(DistrictId district, DistrictNotice notice) {
    var quiet = notice.quiet();
    database.write(
        sql ->
            sql.update(
                "insert into district_notice (district_id, quiet_from, quiet_until,"
                    + " urgent_at_once, weekly, recipients, webhook, secret_key, secret,"
                    + " former_key, former, former_until)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (district_id) do update set quiet_from = excluded.quiet_from,"
                    + " quiet_until = excluded.quiet_until,"
                    + " urgent_at_once = excluded.urgent_at_once, weekly = excluded.weekly,"
                    + " recipients = excluded.recipients, webhook = excluded.webhook,"
                    + " secret_key = excluded.secret_key, secret = excluded.secret,"
                    + " former_key = excluded.former_key, former = excluded.former,"
                    + " former_until = excluded.former_until",
                district.value(),
                quiet == null ? null : quiet.from().toString(),
                quiet == null ? null : quiet.until().toString(),
                notice.urgentAtOnce(),
                notice.weekly(),
                String.join("\n", notice.recipients()),
                notice.webhook(),
                key(notice.secret()),
                octets(notice.secret()),
                key(notice.former()),
                octets(notice.former()),
                notice.formerUntil()));
  }

  @Override
  public Map<AccountId, AccountNotice> accounts() {
    return database
        .read(
            sql ->
                sql.list(
                    "select account_id, preference, digested_on from account_notice",
                    row ->
                        Map.entry(
                            new AccountId(row.number("account_id")),
                            new AccountNotice(
                                Preference.valueOf(row.text("preference")),
                                day(row.optionalText("digested_on"))))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void keep(AccountId account, Preference preference) {
    database.write(
        sql ->
            sql.update(
                "insert into account_notice (account_id, preference) values (?, ?)"
                    + " on conflict (account_id) do update set preference = excluded.preference",
                account.value(),
                preference.name()));
  }

  @Override
  public boolean digested(AccountId account, LocalDate day, List<NewMessage> messages, Instant at) {
    return database.write(
        sql -> {
          int first =
              sql.update(
                  "insert into account_notice (account_id, preference, digested_on)"
                      + " values (?, ?, ?) on conflict (account_id) do update"
                      + " set digested_on = excluded.digested_on"
                      + " where account_notice.digested_on is null"
                      + " or account_notice.digested_on < excluded.digested_on"
                      // Nobody's tomorrow: it was written while a clock was ahead.
                      + " or account_notice.digested_on > ?",
                  account.value(),
                  Preference.IMMEDIATELY.name(),
                  day.toString(),
                  day.plusDays(1).toString());
          return told(sql, first > 0, messages, at);
        });
  }

  @Override
  public boolean noted(BlackoutId blackout, boolean begins, List<NewMessage> messages, Instant at) {
    return database.write(
        sql -> {
          int first =
              sql.update(
                  "insert into blackout_noted (blackout_id, begins, at) values (?, ?, ?)"
                      + " on conflict (blackout_id, begins) do nothing",
                  blackout.value(),
                  begins,
                  at);
          return told(sql, first > 0, messages, at);
        });
  }

  /** Whoever was first tells people, in the same transaction. */
  private static boolean told(Statements sql, boolean first, List<NewMessage> messages, Instant at)
      throws SQLException {
    if (first) {
      SqlOutbox.add(sql, messages, at);
    }
    return first;
  }

  @Override
  public int reseal(Credentials.Resealing work) {
    return database.write(sql -> new NoticeResealing(sql, work).all());
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static @Nullable SealedCredential sealed(Row row, String key, String octets) throws SQLException {
    var id = row.optionalText(key);
    return id == null ? null : new SealedCredential(id, row.octets(octets));
  }

  private static @Nullable String key(@Nullable SealedCredential sealed) {
    return sealed == null ? null : sealed.keyId();
  }

  private static byte @Nullable [] octets(@Nullable SealedCredential sealed) {
    return sealed == null ? null : sealed.octets();
  }
}
