package org.rollcall.vendor.infinitecampus;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.oneroster.ClientProfile;
import org.rollcall.connector.oneroster.HostUrl;

/** Where Infinite Campus deviates from the standard; sources and dates are in README.md. */
final class Quirks {
  // The page size that other clients read with; larger ones are cut without a word.
  private static final int PAGE_SIZE = 100;
  private static final String API = "/campus/api/oneroster/v1p2/";
  private static final Pattern APP_IN_PATH =
      Pattern.compile("/campus/api/oneroster/v1p2/(?<app>[^/]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern CAMPUS_PATH =
      Pattern.compile("(/campus(/.*)?)", Pattern.CASE_INSENSITIVE);
  private static final Pattern APP_IN_QUERY = Pattern.compile("(?:^|&)appName=(?<app>[^&]+)");
  private static final Pattern ONE_ONE =
      Pattern.compile("/oneroster/(rostering/)?v1p1(/.*)?$", Pattern.CASE_INSENSITIVE);
  static final Pattern APP_NAME = Pattern.compile("[A-Za-z0-9._~-]{1,100}");

  private Quirks() {}

  static ClientProfile profile() {
    return ClientProfile.builder()
        .tokenByBasic()
        // Some installations read grant type and scope from the query only.
        .tokenByQuery()
        .tokenByBody()
        .pageSize(PAGE_SIZE)
        .sorted()
        .headers(Quirks::vendorHeader)
        .otherAddresses(CampusAddresses::others)
        .build();
  }

  /** The application's name is a part of the Base URL. */
  static Optional<String> appIn(HostUrl url) {
    var match = APP_IN_PATH.matcher(url.path());
    return match.lookingAt() ? Optional.of(match.group("app")) : Optional.empty();
  }

  /** The token URL names the application in its query. */
  static Optional<String> appIn(URI tokenUrl) {
    var match = APP_IN_QUERY.matcher(Optional.ofNullable(tokenUrl.getQuery()).orElse(""));
    return match.find() ? Optional.of(match.group("app")) : Optional.empty();
  }

  /** Connections for 1.1 have the version in one of several places. */
  static boolean namesOneOne(HostUrl url) {
    return url.namesOneOne() || ONE_ONE.matcher(url.path()).find();
  }

  /** Some applications have a key of the vendor's besides; both halves or none. */
  private static Map<String, String> vendorHeader(ConnectionContext context) {
    var key = context.settings().get("vendorKey").map(String::strip);
    var secret = context.credential().further("vendorSecret").map(Secret::reveal);
    return key.isPresent() && secret.isPresent()
        ? Map.of("X-Vendor-Authorization", key.get() + ":" + secret.get())
        : Map.of();
  }

  /**
   * Whether the address is one of Infinite Campus' own, so that an application's name is needed.
   */
  static boolean isCampus(HostUrl url) {
    var host = url.host().toLowerCase(Locale.ROOT);
    return host.endsWith(".infinitecampus.org")
        || host.endsWith(".infinitecampus.com")
        || CAMPUS_PATH.matcher(url.path()).matches();
  }

  /** The Base URL of an application. */
  static String basePath(String app) {
    return API + app + "/ims/oneroster";
  }

  /** The token URL is the host's, and wants the application's name. */
  static URI tokenUrl(HostUrl url, String app) {
    return url.at("/campus/oauth2/token?appName=" + app);
  }
}
