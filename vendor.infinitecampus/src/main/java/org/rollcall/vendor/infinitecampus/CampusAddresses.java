package org.rollcall.vendor.infinitecampus;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.oneroster.HostUrl;
import org.rollcall.connector.oneroster.TypedAddress;

/**
 * Turns what an admin pasted into the addresses of Infinite Campus, or of a server of its shape.
 */
final class CampusAddresses {
  static final String APP_NAME = "appName";

  private static final Pattern QUERY = Pattern.compile("\\?[A-Za-z0-9._~%&=+-]*[A-Za-z0-9_~=-]");

  private final Map<String, String> complaints = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();

  private CampusAddresses() {}

  static AddressResolution resolve(Settings typed) {
    return new CampusAddresses().read(typed);
  }

  /** Places where the roster may live instead, when a check finds none at the resolved one. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    return context
        .settings()
        .get(SettingField.HOST_URL)
        .flatMap(typed -> TypedAddress.read(typed).url())
        .map(HostUrl::servicesOfOneTwo)
        .orElse(List.of());
  }

  private AddressResolution read(Settings typed) {
    var pasted = address(typed, SettingField.HOST_URL);
    var tokenUrl = tokenUrl(typed);
    if (typed.get(SettingField.HOST_URL).isEmpty()) {
      complaints.put(
          SettingField.HOST_URL, "Paste the OneRoster Base URL that Infinite Campus shows.");
    }
    var typedApp = typed.get(APP_NAME).map(String::strip);
    if (typedApp.filter(app -> !Quirks.APP_NAME.matcher(app).matches()).isPresent()) {
      complaints.put(
          APP_NAME, "The application name has letters, digits and hyphens only: copy it again.");
    }
    if (pasted.isPresent() && complaints.isEmpty()) {
      var resolved = resolved(pasted.get(), typedApp, tokenUrl);
      if (complaints.isEmpty()) {
        return AddressResolution.resolved(resolved, changes);
      }
    }
    return AddressResolution.refused(complaints);
  }

  private ServiceAddresses resolved(
      HostUrl url, Optional<String> typedApp, Optional<URI> tokenUrl) {
    var app = Quirks.appIn(url).or(() -> typedApp);
    if (url.namesOneOne()) {
      complaints.put(
          SettingField.HOST_URL,
          "This is the address of OneRoster 1.1: in Infinite Campus, generate a connection for"
              + " OneRoster 1.2 and paste its Base URL.");
    } else if (Quirks.isCampus(url) && app.isEmpty()) {
      complaints.put(
          APP_NAME,
          "The Host URL does not name the application: paste the whole OneRoster Base URL, or enter"
              + " the name that stands behind /oneroster/v1p2/ in it.");
    }
    boolean campus = Quirks.isCampus(url) && app.isPresent();
    var base = campus ? campusBase(url, app.get()) : url;
    var service = base.servicesOfOneTwo().get(0);
    var tokens =
        tokenUrl
            .map(List::of)
            .orElseGet(() -> campus ? List.of(Quirks.tokenUrl(url, app.get())) : likely(url, app));
    return ServiceAddresses.builder(service.version(), service.rostering())
        .gradebook(service.gradebook().orElse(null))
        .tokenUrls(tokens)
        .build();
  }

  /** The Base URL itself, or the one that follows from the host and the application's name. */
  private HostUrl campusBase(HostUrl url, String app) {
    if (Quirks.appIn(url).isPresent()
        && url.path().toLowerCase(Locale.ROOT).contains("/ims/oneroster")) {
      return url;
    }
    changes.add("The rest of the Base URL was filled in from the application name " + app + ".");
    var completed = url.at(Quirks.basePath(app)).toString();
    return TypedAddress.read(completed)
        .url()
        .orElseThrow(() -> new IllegalStateException("a completed address is an address"));
  }

  /** Not Infinite Campus by its looks: its token URL is tried, and then those of other servers. */
  private static List<URI> likely(HostUrl url, Optional<String> app) {
    var campus = app.map(name -> Quirks.tokenUrl(url, name)).stream();
    return Stream.concat(campus, url.tokenUrls().stream()).toList();
  }

  private Optional<URI> tokenUrl(Settings typed) {
    // Its query names the application and must stay.
    var query = typed.get(SettingField.TOKEN_URL).map(QUERY::matcher).filter(Matcher::find);
    return address(typed, SettingField.TOKEN_URL)
        .map(url -> url.at(url.path() + query.map(Matcher::group).orElse("")));
  }

  private Optional<HostUrl> address(Settings typed, String field) {
    var read = typed.get(field).map(TypedAddress::read);
    read.flatMap(TypedAddress::complaint).ifPresent(complaint -> complaints.put(field, complaint));
    if (!field.equals(SettingField.TOKEN_URL)) {
      read.ifPresent(address -> changes.addAll(address.changes()));
    }
    return read.flatMap(TypedAddress::url);
  }
}
