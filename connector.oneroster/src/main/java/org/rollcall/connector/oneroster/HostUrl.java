package org.rollcall.connector.oneroster;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;

/**
 * The cleaned address of a SIS, and the OneRoster services that may live at it. SIS products show
 * bases of any depth: the host alone, up to {@code /ims/oneroster}, or down to a service. Reaches
 * nothing.
 *
 * @see OneRoster 1.2, base paths
 */
public final class HostUrl {
  private static final Pattern ENDING =
      Pattern.compile(
          "^(?<prefix>.*?)(?<ims>/ims/oneroster)?"
              + "(?<tail>/v1p1|/v1p2|(?:/v1p2)?/(?:rostering|gradebook|resources)(?:/v1p[12])?)?$",
          Pattern.CASE_INSENSITIVE);

  private final String origin;
  private final String path;
  private final String prefix;
  private final boolean standardBase;
  private final String tail;

  private HostUrl(String origin, String path, Matcher ending) {
    this.origin = origin;
    this.path = path;
    this.prefix = ending.group("prefix");
    this.standardBase = ending.group("ims") != null;
    this.tail = Optional.ofNullable(ending.group("tail")).orElse("").toLowerCase(Locale.ROOT);
  }

  static HostUrl of(String protocol, String host, int port, String path) {
    var ending = ENDING.matcher(path);
    if (!ending.matches()) {
      throw new IllegalArgumentException("not a path");
    }
    var at = port < 0 ? "" : ":" + port;
    return new HostUrl(protocol + "://" + host + at, path, ending);
  }

  /** The host name, in lower case. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /** The path without a trailing slash; empty when there is none. */
  public String path() {
    return path;
  }

  /** What stands before OneRoster's own part of the path; empty when nothing does. */
  public String prefix() {
    return prefix;
  }

  /** Another place of the same host: a path that begins with a slash, perhaps with a query. */
  public URI at(String otherPath) {
    return URI.create(origin + otherPath);
  }

  /** The address itself. */
  public URI uri() {
    return at(path);
  }

  /** Whether the address names OneRoster 1.1. */
  public boolean namesOneOne() {
    return tail.endsWith("/v1p1");
  }

  /** Where OneRoster 1.2 may live, likeliest first; token URLs are not filled in. */
  public List<ServiceAddresses> servicesOfOneTwo() {
    var standard = prefix + "/ims/oneroster";
    var base = standardBase ? standard : prefix;
    Stream<String> patterns =
        Stream.of(
            base + "/%s/v1p2",
            standard + "/%s/v1p2",
            standard + "/v1p2/%s/v1p2",
            base + "/v1p2/%s/v1p2",
            standard + "/v1p2",
            base + "/v1p2",
            path);
    // A prefix alone is the base of the standard's path more often than of a service.
    var likeliest =
        standardBase || !tail.isEmpty()
            ? Stream.of(asTyped(base))
            : Stream.of(standard + "/%s/v1p2");
    return Stream.concat(likeliest, patterns).distinct().map(this::services).toList();
  }

  /** The OneRoster 1.1 service; the token URL is not filled in. */
  public ServiceAddresses serviceOfOneOne() {
    var root = at(namesOneOne() ? path : prefix + "/ims/oneroster/v1p1");
    return ServiceAddresses.builder(OneRosterVersion.V1_1, root).gradebook(root).build();
  }

  /** Where tokens may be had when nobody said it, likeliest first. */
  public List<URI> tokenUrls() {
    return Stream.of(
            prefix + "/oauth2/token",
            prefix + "/oauth/token",
            prefix + "/token",
            "/oauth2/token",
            "/oauth/token",
            "/token",
            "/oauth/access_token",
            prefix + "/oauth/access_token",
            "/ims/oneroster/token",
            prefix + "/ims/oneroster/token",
            prefix + "/ims/oneroster/oauth2/token",
            "/ims/oneroster/oauth2/token",
            "/oauth2/access_token",
            "/connect/token",
            "/auth/token")
        .distinct()
        .map(this::at)
        .toList();
  }

  @Override
  public String toString() {
    return uri().toString();
  }

  /** The pattern that what was typed fits, if it went down as far as a service. */
  private String asTyped(String base) {
    boolean nested = tail.startsWith("/v1p2/");
    return base + (nested ? "/v1p2" : "") + "/%s/v1p2";
  }

  private ServiceAddresses services(String pattern) {
    return ServiceAddresses.builder(OneRosterVersion.V1_2, at(pattern.replace("%s", "rostering")))
        .gradebook(at(pattern.replace("%s", "gradebook")))
        .build();
  }
}
