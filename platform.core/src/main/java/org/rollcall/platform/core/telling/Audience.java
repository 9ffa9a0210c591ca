package org.rollcall.platform.core.telling;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.failure.Actor;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Accounts;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.incident.Trouble;
import org.rollcall.platform.core.telling.post.AccountNotice;
import org.rollcall.platform.core.telling.post.Notices;
import org.rollcall.platform.core.telling.post.Preference;

/**
 * Who is concerned: the admins of a district by whatever is wrong in it; operators by what they or
 * the developers must put right, by the installation, and by districts without an admin.
 */
final class Audience {
  private final Accounts accounts;
  private final Districts districts;
  private final Notices notices;
  private final ZoneId zoneOfMachine;

  Audience(Accounts accounts, Districts districts, Notices notices, ZoneId zoneOfMachine) {
    this.accounts = accounts;
    this.districts = districts;
    this.notices = notices;
    this.zoneOfMachine = zoneOfMachine;
  }

  /** Everybody who may sign in. */
  List<Account> everybody() {
    return accounts.all().stream().filter(account -> !account.disabled()).toList();
  }

  /** The addresses that are told at once. */
  List<String> atOnce(@Nullable DistrictId district, Trouble trouble) {
    return atOnce(district, trouble.whoActs());
  }

  /** The addresses that are told at once of what an actor does something about. */
  List<String> atOnce(@Nullable DistrictId district, Actor whoActs) {
    var chosen = notices.accounts();
    var everybody = everybody();
    var people =
        everybody.stream()
            .filter(account -> concerns(account, district, whoActs, everybody))
            .filter(
                account ->
                    chosen.getOrDefault(account.id(), AccountNotice.USUAL).preference()
                        == Preference.IMMEDIATELY)
            .map(Account::email);
    var further =
        district == null ? Stream.<String>empty() : notices.of(district).recipients().stream();
    return Stream.concat(people, further).distinct().toList();
  }

  /** Whether an incident is to stand in the summary of a person. */
  boolean concerns(Account account, Incident incident, List<Account> everybody) {
    return concerns(
        account, incident.subject().district(), incident.trouble().whoActs(), everybody);
  }

  /** Whether what an admin of a district does something about concerns a person. */
  boolean concerns(Account account, DistrictId district, List<Account> everybody) {
    return concerns(account, district, Actor.DISTRICT_ADMIN, everybody);
  }

  private static boolean concerns(
      Account account, @Nullable DistrictId district, Actor whoActs, List<Account> everybody) {
    if (account.role() == Role.ADMIN) {
      return district != null && district.equals(account.district());
    }
    return district == null
        || whoActs == Actor.OPERATOR
        || whoActs == Actor.DEVELOPERS
        || everybody.stream().noneMatch(other -> district.equals(other.district()));
  }

  /**
   * The zone in which a person reads: the district's, or where there is one district, that one's.
   */
  ZoneId zone(Account account) {
    var own = account.district();
    if (own != null) {
      return zone(own);
    }
    var all = districts.all().stream().filter(district -> !district.demo()).toList();
    return all.size() == 1 ? all.get(0).zone() : zoneOfMachine;
  }

  ZoneId zone(@Nullable DistrictId district) {
    return Optional.ofNullable(district)
        .flatMap(districts::find)
        .map(District::zone)
        .orElse(zoneOfMachine);
  }
}
