package org.rollcall.platform.web.internal.page.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Moments;
import org.rollcall.platform.web.internal.view.Moments.Moment;
import org.rollcall.platform.web.internal.view.Words;

/** Who may sign in. */
final class AccountsPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(List<Row> accounts) {}

  /** One account; district is empty for an operator. */
  record Row(
      String path,
      String name,
      String email,
      String role,
      String district,
      Chip chip,
      boolean self,
      boolean disabled,
      @Nullable Moment created) {

    static Row of(Account account, Map<DistrictId, District> districts, Caller reader, Moments at) {
      var district = account.district() == null ? null : districts.get(account.district());
      return new Row(
          "/accounts/" + account.id(),
          account.name(),
          account.email(),
          Words.of(account.role()),
          district == null ? "" : district.name(),
          account.disabled() ? Chip.waiting("Disabled") : Chip.good("Active"),
          isSelf(account.id(), reader),
          account.disabled(),
          at.of(account.created()));
    }

    private static boolean isSelf(AccountId id, Caller reader) {
      return id.equals(reader.account());
    }
  }

  AccountsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    return Answer.show("accounts", "Accounts", new Model(rows(rollcall, asked.caller())));
  }

  static List<Row> rows(Rollcall rollcall, Caller reader) {
    var districts = new HashMap<DistrictId, District>();
    rollcall.keepDistricts().list(reader).forEach(of -> districts.put(of.id(), of));
    var moments = Moments.across(rollcall.clock(), districts.values());
    return rollcall.keepAccounts().list(reader).stream()
        .map(account -> Row.of(account, districts, reader, moments))
        .toList();
  }
}
