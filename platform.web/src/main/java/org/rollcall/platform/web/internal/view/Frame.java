package org.rollcall.platform.web.internal.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.web.internal.gate.Visitor;

/** What stands around every page: title, navigation, and the token for its forms. */
record Frame(
    String title,
    boolean live,
    String csrf,
    boolean signedIn,
    String accountName,
    List<Item> navigation) {

  /** The navigation, as data. */
  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("Overview", "/", List.of("/connections", "/runs"), false),
          new Entry("Rosters", "/rosters", List.of(), false),
          new Entry("Connect", "/connect", List.of("/checks"), false),
          new Entry("Connectors", "/connectors", List.of(), false),
          new Entry("Districts", "/districts", List.of(), true),
          new Entry("Accounts", "/accounts", List.of(), false));

  private record Entry(String label, String path, List<String> also, boolean operatorsOnly) {

    boolean holds(String at) {
      return at.equals(path)
          || at.startsWith(path.equals("/") ? "//" : path + "/")
          || also.stream().anyMatch(prefix -> at.startsWith(prefix + "/"));
    }
  }

  /** One link of the navigation. */
  record Item(String label, String path, boolean current) {}

  static Frame of(String title, @Nullable Visitor visitor, String path, boolean live) {
    var account = visitor == null ? null : visitor.account();
    return new Frame(
        title,
        live,
        visitor == null ? "" : visitor.csrf(),
        account != null,
        account == null ? "" : account.name(),
        account == null ? List.of() : navigation(account, path));
  }

  private static List<Item> navigation(Account account, String path) {
    return ENTRIES.stream()
        .filter(entry -> !entry.operatorsOnly() || account.role() == Role.OPERATOR)
        .map(entry -> new Item(entry.label(), entry.path(), entry.holds(path)))
        .toList();
  }
}
