package org.rollcall.vendor.powerschool;

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

/** Turns the address of a PowerSchool SIS into those of its services. */
final class PowerSchoolAddresses {
  private PowerSchoolAddresses() {}

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.POWERSCHOOL);
    return form.resolve(url -> services(form, url));
  }

  /** Without /api, and behind a path of its own. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return AddressForm.read(context.settings(), KnownProduct.POWERSCHOOL).host().stream()
        .flatMap(url -> Stream.of(url.prefix(), "/api", "").map(url::serviceOfOneOne))
        .toList();
  }

  private static ServiceAddresses services(AddressForm form, HostUrl url) {
    form.mustBeOneOne(url);
    if (Quirks.isPrintedExample(url)) {
      form.ask(
          "Is this really your district's own address? Google's instructions print it for everybody,"
              + " where yours is more likely to look like https://district.powerschool.com — use it"
              + " all the same?");
    }
    var prefix = url.prefix();
    if (Quirks.isPage(url)) {
      form.changed(
          "The path of PowerSchool's pages was taken away: its OneRoster service stands beside"
              + " them.");
      prefix = "";
    }
    if (!Quirks.isApi(prefix)) {
      form.changed("/api was put in, because PowerSchool's OneRoster addresses have it.");
      prefix += "/api";
    }
    var service = url.serviceOfOneOne(prefix);
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(form.tokenUrls(likely(url)))
        .build();
  }

  private static List<URI> likely(HostUrl url) {
    List<URI> urls = new ArrayList<>(List.of(url.at(Quirks.TOKEN_PATH)));
    urls.addAll(url.withPath("").tokenUrls());
    return urls;
  }
}
