package org.rollcall.platform.cli;

/** Finds the account that a person named by its id or its e-mail address. */
final class AccountLookup {
  private AccountLookup() {}

  /** The path of the account in the API. */
  static String path(Api api, String named) {
    return Fields.list(api.get("/accounts")).stream()
        .filter(one -> one.text("id").equals(named) || one.text("email").equalsIgnoreCase(named))
        .findFirst()
        .map(one -> "/accounts/" + one.text("id"))
        .orElseThrow(
            () ->
                new CommandFailure(
                    "There is no account \"%s\"; \"rollcall accounts\" lists them."
                        .formatted(named)));
  }
}
