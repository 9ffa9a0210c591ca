package org.rollcall.vendor.infinitecampus;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.oneroster.AddressForm;
import org.rollcall.connector.oneroster.HostUrl;
import org.rollcall.connector.oneroster.KnownProduct;

/**
 * Turns what an admin pasted into the addresses of Infinite Campus, or of a server of its shape.
 */
final class CampusAddresses {
  static final String APP_NAME = "appName";

  private final AddressForm form;

  private CampusAddresses(AddressForm form) {
    this.form = form;
  }

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.INFINITE_CAMPUS);
    form.text(APP_NAME)
        .filter(app -> !Quirks.APP_NAME.matcher(app).matches())
        .ifPresent(
            app ->
                form.complain(
                    APP_NAME,
                    "The application name has letters, digits and hyphens only: copy it again."));
    return form.resolve(new CampusAddresses(form)::services);
  }

  /** Places where the roster may live instead, when a check finds none at the resolved one. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return AddressForm.read(context.settings(), KnownProduct.INFINITE_CAMPUS)
        .host()
        .map(HostUrl::servicesOfOneTwo)
        .orElse(List.of());
  }

  private ServiceAddresses services(HostUrl url) {
    var given = form.tokenUrls(List.of());
    var app = app(url, given);
    if (Quirks.namesOneOne(url)) {
      form.complain(
          SettingField.HOST_URL,
          "This is the address of OneRoster 1.1, where everybody has another identifier: in"
              + " Infinite Campus, generate a connection for OneRoster 1.2 and paste its Base URL."
              + " If the district must stay with 1.1, select \"Another OneRoster SIS\".");
    } else if (Quirks.isCampus(url) && app.isEmpty()) {
      form.complain(
          APP_NAME,
          "The Host URL does not name the application: paste the whole OneRoster Base URL, or enter"
              + " the name that stands behind /oneroster/v1p2/ in it.");
    }
    boolean campus = Quirks.isCampus(url) && app.isPresent();
    var base = campus ? campusBase(url, app.get()) : url;
    var service = base.servicesOfOneTwo().get(0);
    var tokens = campus ? List.of(Quirks.tokenUrl(url, app.get())) : likely(url, app);
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(form.tokenUrls(tokens))
        .build();
  }

  /** The application's name: in the Base URL, else as entered, else in the token URL's query. */
  private Optional<String> app(HostUrl url, List<URI> tokenUrls) {
    var inPath = Quirks.appIn(url);
    var entered = form.text(APP_NAME);
    if (inPath.isPresent() && entered.isPresent() && !inPath.equals(entered)) {
      form.changed("The application name was taken from the Host URL: " + inPath.get() + ".");
    }
    return inPath
        .or(() -> entered)
        .or(() -> tokenUrls.stream().flatMap(token -> Quirks.appIn(token).stream()).findFirst());
  }

  /** The Base URL itself, or the one that follows from the host and the application's name. */
  private HostUrl campusBase(HostUrl url, String app) {
    if (Quirks.appIn(url).isPresent()
        && url.path().toLowerCase(Locale.ROOT).contains("/ims/oneroster")) {
      return url;
    }
    form.changed("The rest of the Base URL was filled in from the application name " + app + ".");
    return url.withPath(Quirks.basePath(app));
  }

  /** Not Infinite Campus by its looks: its token URL is tried, and then those of other servers. */
  private static List<URI> likely(HostUrl url, Optional<String> app) {
    var campus = app.map(name -> Quirks.tokenUrl(url, name)).stream();
    return Stream.concat(campus, url.tokenUrls().stream()).toList();
  }
}
