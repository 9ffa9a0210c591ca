package org.rollcall.platform.web.internal.api;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.ApiKey;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.district.DistrictId;

/** Accounts, callers and keys as JSON; passwords and keys never are. */
final class AccountJson {
  private AccountJson() {}

  static JsonObject account(Account account) {
    var fields =
        new JsonFields()
            .put("id", account.id().value())
            .put("email", account.email())
            .put("name", account.name())
            .word("role", account.role());
    return district(fields, account.district())
        .put("disabled", account.disabled())
        .put("created", account.created())
        .object();
  }

  static JsonObject caller(Caller caller) {
    var fields = new JsonFields().put("name", caller.name()).word("role", caller.role());
    var account = caller.account();
    if (account != null) {
      fields.put("account", account.value());
    }
    return district(fields, caller.district()).object();
  }

  static JsonObject key(ApiKey key) {
    return new JsonFields()
        .put("id", key.id())
        .put("name", key.name())
        .put("created", key.created())
        .object();
  }

  private static JsonFields district(JsonFields fields, @Nullable DistrictId district) {
    return district == null ? fields : fields.put("district", district.value());
  }
}
