package org.rollcall.connector.oneroster;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingField;

/**
 * The address part of a connect form: reads Host URL and token URL, tells what was changed, and
 * collects complaints. A vendor adds the one rule that leads from its Host URL to its services.
 * Used by one thread, once; reaches nothing.
 */
public final class AddressForm {
  private final Settings typed;
  private final KnownProduct product;
  private final Map<String, String> complaints = new LinkedHashMap<>();
  private final List<String> changes = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();
  private @Nullable HostUrl host;
  private @Nullable URI tokenUrl;

  private AddressForm(Settings typed, KnownProduct product) {
    this.typed = typed;
    this.product = product;
  }

  /** Reads the two addresses of a form that belongs to a product. */
  public static AddressForm read(Settings typed, KnownProduct product) {
    var form = new AddressForm(typed, product);
    form.readAddresses();
    return form;
  }

  /** The Host URL as cleaned; empty when there is a complaint. */
  public Optional<HostUrl> host() {
    return Optional.ofNullable(host);
  }

  /** Another field, without spaces around it. */
  public Optional<String> text(String field) {
    return typed.get(field).map(String::strip);
  }

  /** What is wrong with a field, and how to put it right; the first complaint of a field stays. */
  public void complain(String field, String sentence) {
    complaints.putIfAbsent(field, sentence);
  }

  /** What was changed, in one sentence. */
  public void changed(String sentence) {
    if (!changes.contains(sentence)) {
      changes.add(sentence);
    }
  }

  /** What the admin must say yes to before the addresses are used, ending in a question mark. */
  public void ask(String question) {
    questions.add(question);
  }

  /** The token URL that was given, or the likely ones. */
  public List<URI> tokenUrls(List<URI> likely) {
    return tokenUrl == null ? likely.stream().distinct().toList() : List.of(tokenUrl);
  }

  /**
   * Applies the vendor's rule, unless something typed cannot be right.
   *
   * @param rule from the Host URL to the services; it may complain, and what it returns then does
   *     not matter
   */
  public AddressResolution resolve(Function<HostUrl, ServiceAddresses> rule) {
    if (host != null && complaints.isEmpty()) {
      var services = rule.apply(host);
      if (complaints.isEmpty()) {
        tellWhatBecame(host, services);
        return AddressResolution.resolved(services, changes, questions);
      }
    }
    return AddressResolution.refused(complaints);
  }

  /** Complains about an address that is not of OneRoster 1.1, for products that speak only that. */
  public void mustBeOneOne(HostUrl url) {
    if (url.namesOneTwo() || url.namesOneZero()) {
      complain(
          SettingField.HOST_URL,
          "This is an address of OneRoster %s, and this connector speaks 1.1 with %s: paste the one that ends in /ims/oneroster/v1p1, or choose \"Another OneRoster SIS\"."
              .formatted(url.namesOneTwo() ? "1.2" : "1.0", product.product()));
    }
  }

  private void readAddresses() {
    var typedHost = address(SettingField.HOST_URL);
    var typedToken = address(SettingField.TOKEN_URL);
    if (typed.get(SettingField.HOST_URL).isEmpty()) {
      complain(
          SettingField.HOST_URL,
          "Paste the %s that your SIS shows.".formatted(product.addressWord()));
    }
    if (complaints.isEmpty()) {
      typedHost.ifPresent(read -> tellApart(read, typedToken));
      host().flatMap(product::otherIn).ifPresent(this::recognise);
    }
  }

  private Optional<TypedAddress> address(String field) {
    var read = typed.get(field).map(TypedAddress::read);
    read.flatMap(TypedAddress::complaint).ifPresent(sentence -> complain(field, sentence));
    return read;
  }

  /** Which of the two is the place for tokens: it may stand in the wrong field, or in both. */
  private void tellApart(TypedAddress first, Optional<TypedAddress> second) {
    var url = first.url().orElseThrow();
    var place = url.tokenServiceIn();
    var other = second.flatMap(TypedAddress::url);
    if (place.isPresent() && other.filter(AddressForm::isNoTokenPlace).isPresent()) {
      tell(second.orElseThrow(), true);
      tell(first, false);
      changed(
          "The Host URL and the %s had changed places, and were put right."
              .formatted(product.tokenWord()));
      host = other.orElseThrow();
      tokenUrl = withQuery(first);
    } else if (place.isPresent() && other.isEmpty()) {
      tell(first, false);
      changed(
          "This is the %s, where tokens are asked for; the rest was worked out from it."
              .formatted(product.tokenWord()));
      host = url.withPath(place.orElseThrow());
      tokenUrl = withQuery(first);
    } else if (place.isPresent()) {
      complain(
          SettingField.HOST_URL,
          "This is the %s: paste the %s here."
              .formatted(product.tokenWord(), product.addressWord()));
    } else {
      tell(first, true);
      host = url;
      second.ifPresent(read -> takeToken(read, url));
    }
  }

  private void takeToken(TypedAddress read, HostUrl hostUrl) {
    var url = read.url().orElseThrow();
    if (url.uri().equals(hostUrl.uri())) {
      changed(
          "The %s is the same as the Host URL, so it was left out and is looked for."
              .formatted(product.tokenWord()));
    } else if (url.namesOneRoster() && url.tokenServiceIn().isEmpty()) {
      complain(
          SettingField.TOKEN_URL,
          "This is an address of OneRoster, not the %s: paste that one, or leave the field empty."
              .formatted(product.tokenWord()));
    } else {
      tell(read, false);
      tokenUrl = withQuery(read);
    }
  }

  private static boolean isNoTokenPlace(HostUrl url) {
    return url.tokenServiceIn().isEmpty();
  }

  private void tell(TypedAddress read, boolean queryIsLost) {
    read.changes().stream()
        .filter(sentence -> queryIsLost || !sentence.equals(TypedAddress.QUERY_TAKEN))
        .forEach(this::changed);
  }

  /** A token URL's query may name the application, and must stay. */
  private static URI withQuery(TypedAddress read) {
    var url = read.url().orElseThrow();
    return read.query().isEmpty() ? url.uri() : url.at(url.path() + "?" + read.query());
  }

  private void recognise(KnownProduct other) {
    if (product == KnownProduct.ANY_OTHER) {
      changed(
          "This looks like an address of %s: the connector of that name knows its peculiarities, so choose it unless it did not work."
              .formatted(other.product()));
      return;
    }
    complain(
        SettingField.HOST_URL,
        "This looks like an address of %1$s, not of %2$s: select %1$s as your SIS, or paste the %3$s."
            .formatted(other.product(), product.product(), product.addressWord()));
  }

  private void tellWhatBecame(HostUrl url, ServiceAddresses services) {
    var before = url.typedPath();
    var after = services.rostering().getRawPath();
    boolean serviceOfItsBase =
        services.version() == OneRosterVersion.V1_2
            && url.namesOneRoster()
            && after.equals(url.path() + "/rostering/v1p2");
    if (after.equals(before) || serviceOfItsBase) {
      return;
    }
    if (after.startsWith(before)) {
      changed("%s was put behind the address.".formatted(after.substring(before.length())));
    } else {
      changed("%s became %s.".formatted(before, after));
    }
  }
}
