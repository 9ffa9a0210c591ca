package org.rollcall.vendor.aspen;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.oneroster.AddressForm;
import org.rollcall.connector.oneroster.HostUrl;
import org.rollcall.connector.oneroster.KnownProduct;

/** Turns the address of an Aspen into those of its services. */
final class AspenAddresses {
  private AspenAddresses() {}

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.ASPEN);
    return form.resolve(url -> services(form, url));
  }

  /** Installations behind another path. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return AddressForm.read(context.settings(), KnownProduct.ASPEN).host().stream()
        .flatMap(url -> Stream.of(url.prefix(), "", "/aspen", "/api").map(url::serviceOfOneOne))
        .toList();
  }

  private static ServiceAddresses services(AddressForm form, HostUrl url) {
    form.mustBeOneOne(url);
    boolean page = Quirks.isPage(url);
    if (page) {
      form.changed(
          "The path of Aspen's pages was taken away: its OneRoster service stands beside them.");
    }
    var service = url.serviceOfOneOne(page ? "" : url.prefix());
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(form.tokenUrls(likely(url, page ? "" : url.prefix())))
        .build();
  }

  private static List<URI> likely(HostUrl url, String prefix) {
    List<URI> urls =
        new ArrayList<>(List.of(url.at(Quirks.TOKEN_PATH), url.at(prefix + Quirks.TOKEN_PATH)));
    urls.addAll(url.withPath(prefix).tokenUrls());
    return urls;
  }
}
