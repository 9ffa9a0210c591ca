package org.rollcall.vendor.skyward.sms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.oneroster.AddressForm;
import org.rollcall.connector.oneroster.HostUrl;
import org.rollcall.connector.oneroster.KnownProduct;

/** Turns Skyward's Application URL and Authentication URL into the addresses of its services. */
final class SmsAddresses {
  private SmsAddresses() {}

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.SKYWARD_SMS);
    return form.resolve(url -> services(form, url));
  }

  /** Without /api, as the rule in Skyward's own words has it, for servers that keep to it. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return AddressForm.read(context.settings(), KnownProduct.SKYWARD_SMS).host().stream()
        .flatMap(url -> Stream.of(url.prefix(), url.prefix() + "/api").map(url::serviceOfOneOne))
        .toList();
  }

  private static ServiceAddresses services(AddressForm form, HostUrl url) {
    form.mustBeOneOne(url);
    if (Quirks.isSignInPage(url)) {
      form.complain(
          SettingField.HOST_URL,
          "This is Skyward's sign-in page: paste the Application URL, which stands under Product"
              + " Setup, Contact Access, District Setup, Configuration, API Configuration.");
    }
    var prefix = url.prefix();
    if (Quirks.isNativeApi(prefix)) {
      form.changed(
          "Addresses with /v1 are of Skyward's own API, which is not OneRoster: the OneRoster"
              + " service beside it was taken.");
      prefix = Quirks.withoutNativeApi(prefix);
    }
    if (!Quirks.isApi(prefix)) {
      form.changed("/api was put in, because Skyward's OneRoster addresses have it.");
      prefix += "/api";
    }
    var service = url.serviceOfOneOne(prefix);
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(tokenUrls(form, url.withPath(prefix)))
        .build();
  }

  /** The Authentication URL as given, and with /token where it is not there; else the likely. */
  private static List<URI> tokenUrls(AddressForm form, HostUrl api) {
    List<URI> likely = new ArrayList<>(List.of(api.at(api.path() + "/token")));
    likely.addAll(api.tokenUrls());
    var urls = form.tokenUrls(likely);
    return urls.size() == 1 && Quirks.isTokenRoot(urls.get(0))
        ? List.of(urls.get(0), URI.create(urls.get(0) + "/token"))
        : urls;
  }
}
