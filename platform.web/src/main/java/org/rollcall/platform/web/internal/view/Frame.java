package org.rollcall.platform.web.internal.view;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.account.Account;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.web.internal.gate.Visitor;

/** What stands around every page: title, navigation, and the token for its forms. */
record Frame(
    String title,
    boolean live,
    String watch,
    String csrf,
    boolean signedIn,
    String accountName,
    List<Item> navigation) {

  /** The navigation, as data: each link, and the paths whose pages belong under it. */
  private static final List<Entry> ENTRIES =
      List.of(
          entry(
              "Overview",
              "/",
              "/|/connections/[^/]+(/runs|/plans|/removals|/suspended|/limits|/disconnect|/settings|/eligibility|/exchange|/support|/take-up"
                  + "|/erased)?|/runs/.*|/plans/.*|/kept"),
          entry(
              "Rosters",
              "/rosters",
              "/rosters|/connections/.*/(roster|school|class|findings|accounts(/[a-z]+)?|pe[^/]+)"),
          entry(
              "Connect",
              "/connect",
              "/connect(/.*)?|/addresses/.*|/checks/.*|/partnerships|/interests"),
          entry("Connectors", "/connectors", "/connectors(/.*)?"),
          new Entry("Districts", "/districts", Pattern.compile("/districts(/.*)?"), true),
          entry("Accounts", "/accounts", "/accounts(/.*)?"),
          entry("Notifications", "/notifications", "/notifications(/.*)?|/incidents"),
          entry("Audit log", "/audit", "/audit(/.*)?"));

  private record Entry(String label, String path, Pattern pages, boolean operatorsOnly) {}

  private static Entry entry(String label, String path, String pages) {
    return new Entry(label, path, Pattern.compile(pages), false);
  }

  /** One link of the navigation. */
  record Item(String label, String path, boolean current) {}

  static Frame of(Views.Content content, @Nullable Visitor visitor, String path) {
    var account = visitor == null ? null : visitor.account();
    return new Frame(
        content.title(),
        content.live(),
        content.watch(),
        visitor == null ? "" : visitor.csrf(),
        account != null,
        account == null ? "" : account.name(),
        account == null ? List.of() : navigation(account, path));
  }

  private static List<Item> navigation(Account account, String path) {
    return ENTRIES.stream()
        .filter(entry -> !entry.operatorsOnly() || account.role() == Role.OPERATOR)
        .map(entry -> new Item(entry.label(), entry.path(), entry.pages().matcher(path).matches()))
        .toList();
  }
}
