package org.rollcall.platform.web.internal.page.connect;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.PendingConnect;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Words;

/** What became of a typed address, shown before anything is sent there. */
final class AddressPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String path,
      String name,
      String typed,
      boolean asks,
      List<String> questions,
      boolean changed,
      List<String> changes,
      String version,
      String rostering,
      String gradebook,
      String tokenUrl,
      boolean severalTokenUrls,
      List<String> otherTokenUrls,
      String editPath,
      String notice) {}

  AddressPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  /** Begins the check, or shows first what it is that will be checked. */
  static Answer go(Rollcall rollcall, Asked asked, ConnectRequest request) {
    return rollcall
        .addressDoctor()
        .hold(asked.caller(), request)
        .map(pending -> Answer.go("/addresses/" + pending.id()))
        .orElseGet(
            () ->
                Answer.go(
                    checkPath(
                        rollcall.connectSis().begin(asked.caller(), request).id().value(),
                        request.connection())));
  }

  private static String checkPath(String check, @Nullable ConnectionId connection) {
    return "/checks/" + check + (connection == null ? "" : "?connection=" + connection);
  }

  Answer show(Asked asked) {
    return page(pending(asked), 200, "");
  }

  Answer goOn(Asked asked) {
    var pending = pending(asked);
    try {
      var check = rollcall.addressDoctor().goOn(asked.caller(), pending.id());
      return Answer.go(checkPath(check.id().value(), pending.request().connection()));
    } catch (Refusal e) {
      return page(pending, 422, e.sentence());
    }
  }

  private PendingConnect pending(Asked asked) {
    return rollcall.addressDoctor().find(asked.caller(), asked.place("pending"));
  }

  private static Answer page(PendingConnect pending, int status, String notice) {
    var look = pending.look();
    var addresses = look.addresses();
    var tokenUrls = tokenUrls(addresses);
    var asks = !look.questions().isEmpty();
    var model =
        new Model(
            "/addresses/" + pending.id(),
            pending.request().name(),
            pending.request().values().getOrDefault("hostUrl", ""),
            asks,
            look.questions(),
            !look.changes().isEmpty(),
            look.changes(),
            addresses == null ? "" : "OneRoster " + Words.of(addresses.version()),
            addresses == null ? "" : addresses.rostering().toString(),
            addresses == null ? "" : addresses.gradebook().map(URI::toString).orElse(""),
            tokenUrls.isEmpty() ? "" : tokenUrls.get(0),
            tokenUrls.size() > 1,
            tokenUrls.stream().skip(1).toList(),
            editPath(pending),
            notice);
    return new Answer.Show(status, "address", "Check the address", model, false);
  }

  private static List<String> tokenUrls(@Nullable ServiceAddresses addresses) {
    return addresses == null
        ? List.of()
        : addresses.tokenUrls().stream().map(URI::toString).toList();
  }

  private static String editPath(PendingConnect pending) {
    var connection = pending.request().connection();
    var form =
        connection == null
            ? "/connect/" + pending.request().connector()
            : "/connections/" + connection + "/settings";
    return form + "?pending=" + pending.id();
  }
}
