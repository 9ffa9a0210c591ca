package org.rollcall.vendor.skyward.qmlativ;

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

/** Turns Qmlativ's Application URL into the addresses of its API. */
final class QmlativAddresses {
  private QmlativAddresses() {}

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.SKYWARD_QMLATIV);
    return form.resolve(url -> services(form, url));
  }

  /** The API's name in the other cases, for servers that tell them apart. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return AddressForm.read(context.settings(), KnownProduct.SKYWARD_QMLATIV).host().stream()
        .flatMap(
            url ->
                Stream.of("API", "api", "Api")
                    .map(api -> Quirks.withoutApi(url.prefix()) + api)
                    .map(url::serviceOfOneOne))
        .toList();
  }

  private static ServiceAddresses services(AddressForm form, HostUrl url) {
    form.mustBeOneOne(url);
    var prefix = url.prefix();
    if (prefix.isEmpty()) {
      form.complain(
          SettingField.HOST_URL,
          "The Application URL of Qmlativ has a name behind the host, as in"
              + " https://demo.skyward.com/demo: paste the whole of it.");
    } else if (Quirks.isSignInPage(prefix)) {
      form.complain(
          SettingField.HOST_URL,
          "This is Qmlativ's sign-in page: paste the Application URL, which is the address without"
              + " STS and what follows it.");
    }
    if (!Quirks.isApi(prefix)) {
      form.changed("api was put behind the Application URL, because that is where its API is.");
      prefix += "api";
    }
    var service = url.serviceOfOneOne(prefix);
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(form.tokenUrls(likely(url.withPath(prefix))))
        .build();
  }

  private static List<URI> likely(HostUrl api) {
    List<URI> urls = new ArrayList<>(List.of(api.at(api.path() + "/oauth/token")));
    urls.addAll(api.tokenUrls());
    return urls;
  }
}
