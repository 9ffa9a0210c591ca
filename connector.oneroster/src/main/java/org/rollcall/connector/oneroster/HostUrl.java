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
 * bases of any depth: the host alone, up to {@code /ims/oneroster}, down to a service, or even to a
 * collection. Reaches nothing.
 *
 * @see OneRoster 1.2, base paths
 */
public final class HostUrl {
  private static final String STANDARD = "/ims/oneroster";
  private static final String ONE_ZERO = "/learningdata/v1";
  private static final Pattern ENDING =
      Pattern.compile(
          "^(?<prefix>.*?)(?<ims>/ims/oneroster)?"
              + "(?<tail>/v1p[012]|(?:/v1p[12])?/(?:rostering|gradebook|resources)(?:/v1p[12])?)?$",
          Pattern.CASE_INSENSITIVE);
  // A collection, and whatever is below it, counts only behind OneRoster's own part of the path.
  private static final Pattern COLLECTION =
      Pattern.compile(
          "(?<=/ims/oneroster|/v1p[012]|/rostering|/gradebook)/(?:academicSessions|terms"
              + "|gradingPeriods|orgs|schools|courses|classes|users|students|teachers|enrollments"
              + "|demographics|resources(?!/v1p)|categories|lineItems|results|scoreScales)"
              + "(?:/.*)?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TOKEN_PLACE =
      Pattern.compile(
          "^(?<base>.*?)(?:/oauth2?(?:/rest/v[0-9.]+)?|/connect|/as)?"
              + "/(?:token|token\\.oauth2|access_token|auth)$",
          Pattern.CASE_INSENSITIVE);

  private final String origin;
  private final String typedPath;
  private final String path;
  private final String prefix;
  private final boolean standardBase;
  private final String tail;

  private HostUrl(String origin, String typedPath, String path, Matcher ending) {
    this.origin = origin;
    this.typedPath = typedPath;
    this.path = path;
    this.prefix = ending.group("prefix");
    this.standardBase = ending.group("ims") != null;
    this.tail = Optional.ofNullable(ending.group("tail")).orElse("").toLowerCase(Locale.ROOT);
  }

  static HostUrl of(String protocol, String host, int port, String path) {
    var at = port < 0 ? "" : ":" + port;
    return of(protocol + "://" + host + at, path);
  }

  private static HostUrl of(String origin, String path) {
    var service = COLLECTION.matcher(path).replaceFirst("");
    var ending = ENDING.matcher(service);
    if (!ending.matches()) {
      throw new IllegalArgumentException("not a path");
    }
    return new HostUrl(origin, path, service, ending);
  }

  /** The host name, in lower case. */
  public String host() {
    return URI.create(origin).getHost();
  }

  /** The path down to a service, without a trailing slash; empty when there is none. */
  public String path() {
    return path;
  }

  /** The path as it was typed, down to a collection if it went that far. */
  public String typedPath() {
    return typedPath;
  }

  /** What stands before OneRoster's own part of the path; empty when nothing does. */
  public String prefix() {
    return prefix;
  }

  /** Another place of the same host: a path that begins with a slash, perhaps with a query. */
  public URI at(String otherPath) {
    return URI.create(origin + otherPath);
  }

  /** The same host with another path. */
  public HostUrl withPath(String otherPath) {
    return of(origin, otherPath);
  }

  /** The address itself. */
  public URI uri() {
    return at(path);
  }

  /** Whether the path has OneRoster's own part. */
  public boolean namesOneRoster() {
    return standardBase || !tail.isEmpty();
  }

  /** Whether the address names OneRoster 1.1. */
  public boolean namesOneOne() {
    return tail.endsWith("/v1p1");
  }

  /** Whether the address names OneRoster 1.2. */
  public boolean namesOneTwo() {
    return tail.contains("v1p2");
  }

  /** Whether the address names OneRoster 1.0, in its own way or in that of the later versions. */
  public boolean namesOneZero() {
    return tail.endsWith("/v1p0") || path.toLowerCase(Locale.ROOT).endsWith(ONE_ZERO);
  }

  /**
   * What stands before the place of a token service; empty when the path does not look like one.
   */
  public Optional<String> tokenServiceIn() {
    var place = TOKEN_PLACE.matcher(path);
    return place.matches() ? Optional.of(place.group("base")) : Optional.empty();
  }

  /** Where OneRoster 1.2 may live, likeliest first; token URLs are not filled in. */
  public List<ServiceAddresses> servicesOfOneTwo() {
    var standard = prefix + STANDARD;
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
    return serviceOfOneOne(prefix);
  }

  /** The OneRoster 1.1 service behind another prefix; the token URL is not filled in. */
  public ServiceAddresses serviceOfOneOne(String otherPrefix) {
    return oneOne(otherPrefix + STANDARD + "/v1p1");
  }

  /** Where OneRoster 1.1 may live, likeliest first; token URLs are not filled in. */
  public List<ServiceAddresses> servicesOfOneOne() {
    Stream<String> typed = namesOneOne() ? Stream.of(path) : Stream.empty();
    Stream<String> usual =
        Stream.of(
            prefix + STANDARD + "/v1p1",
            prefix + "/api" + STANDARD + "/v1p1",
            prefix + STANDARD + "/rostering/v1p1",
            prefix + "/v1p1");
    return Stream.concat(typed, usual).distinct().map(this::oneOne).toList();
  }

  /** Where OneRoster 1.0 may live, likeliest first; it has no gradebook worth the name. */
  public List<ServiceAddresses> servicesOfOneZero() {
    Stream<String> typed = namesOneZero() ? Stream.of(path) : Stream.empty();
    return Stream.concat(typed, Stream.of(prefix + ONE_ZERO, prefix + STANDARD + "/v1p0"))
        .distinct()
        .map(root -> ServiceAddresses.builder(OneRosterVersion.V1_0, at(root)).build())
        .toList();
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
            "/auth/token",
            // Where products of other connectors have it.
            prefix + "/api/token",
            prefix + "/api/oauth/token",
            prefix + "/api/oauth2/token",
            "/oauth/rest/v2.0/auth")
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

  private ServiceAddresses oneOne(String rosteringPath) {
    var root = at(rosteringPath);
    var gradebook = at(rosteringPath.replace("/rostering/v1p1", "/gradebook/v1p1"));
    return ServiceAddresses.builder(OneRosterVersion.V1_1, root).gradebook(gradebook).build();
  }

  private ServiceAddresses services(String pattern) {
    return ServiceAddresses.builder(OneRosterVersion.V1_2, at(pattern.replace("%s", "rostering")))
        .gradebook(at(pattern.replace("%s", "gradebook")))
        .build();
  }
}
