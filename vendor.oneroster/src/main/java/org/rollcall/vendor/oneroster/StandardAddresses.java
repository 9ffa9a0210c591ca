package org.rollcall.vendor.oneroster;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.oneroster.AddressForm;
import org.rollcall.connector.oneroster.HostUrl;
import org.rollcall.connector.oneroster.KnownProduct;
import org.rollcall.connector.oneroster.TypedAddress;

/** Turns what an admin set, or left to be found out, into the addresses of a OneRoster SIS. */
final class StandardAddresses {
  static final String ROSTERING = "rosteringUrl";
  static final String GRADEBOOK = "gradebookUrl";

  private StandardAddresses() {}

  static AddressResolution resolve(Settings typed) {
    var form = AddressForm.read(typed, KnownProduct.ANY_OTHER);
    var rostering = service(form, ROSTERING);
    var gradebook = service(form, GRADEBOOK);
    var quirks = new Quirks(typed);
    quirks.complaints().forEach(form::complain);
    return form.resolve(
        url -> {
          var saying = rostering.orElse(url);
          complainAboutVersions(form, saying, quirks);
          var first = candidates(saying, quirks).get(0);
          return ServiceAddresses.builder(
                  first.version(), rostering.map(HostUrl::uri).orElse(first.rostering()))
              .gradebook(gradebook.map(HostUrl::uri).or(first::gradebook).orElse(null))
              .tokenUrls(quirks.signs() ? List.of() : form.tokenUrls(likely(url)))
              .build();
        });
  }

  /** Everywhere else that the services may be, where the admin left it open. */
  static List<ServiceAddresses> others(ConnectionContext context) {
    var form = AddressForm.read(context.settings(), KnownProduct.ANY_OTHER);
    if (form.text(ROSTERING).isPresent()) {
      return List.of();
    }
    var quirks = new Quirks(context.settings());
    return form.host().map(url -> candidates(url, quirks)).orElse(List.of());
  }

  /** What the address says itself goes before what is usual. */
  private static List<ServiceAddresses> candidates(HostUrl url, Quirks quirks) {
    var version = quirks.version().or(() -> named(url));
    if (version.isPresent()) {
      return switch (version.get()) {
        case V1_0 -> url.servicesOfOneZero();
        case V1_1 -> url.servicesOfOneOne();
        default -> url.servicesOfOneTwo();
      };
    }
    var newer = url.servicesOfOneTwo();
    var older = url.servicesOfOneOne();
    return Stream.of(
            newer.stream().limit(1),
            older.stream().limit(2),
            newer.stream().skip(1),
            older.stream().skip(2),
            url.servicesOfOneZero().stream())
        .flatMap(each -> each)
        .toList();
  }

  /** The usual places; on a host of Infinite Campus' shape its own place comes first. */
  private static List<URI> likely(HostUrl url) {
    var campus = Quirks.campusApp(url).map(app -> url.at("/campus/oauth2/token?appName=" + app));
    return Stream.concat(campus.stream(), url.tokenUrls().stream()).toList();
  }

  private static Optional<OneRosterVersion> named(HostUrl url) {
    if (url.namesOneTwo()) {
      return Optional.of(OneRosterVersion.V1_2);
    }
    if (url.namesOneZero()) {
      return Optional.of(OneRosterVersion.V1_0);
    }
    return url.namesOneOne() ? Optional.of(OneRosterVersion.V1_1) : Optional.empty();
  }

  private static void complainAboutVersions(AddressForm form, HostUrl url, Quirks quirks) {
    var named = named(url);
    if (named.isPresent() && quirks.version().isPresent() && !named.equals(quirks.version())) {
      form.complain(
          Quirks.VERSION,
          "The address names OneRoster "
              + Quirks.word(named.get())
              + ", and another version is chosen here: choose the same, or let it be found out.");
    }
  }

  private static Optional<HostUrl> service(AddressForm form, String field) {
    var read = form.text(field).map(TypedAddress::read);
    read.flatMap(TypedAddress::complaint).ifPresent(sentence -> form.complain(field, sentence));
    read.ifPresent(address -> address.changes().forEach(form::changed));
    return read.flatMap(TypedAddress::url);
  }
}
