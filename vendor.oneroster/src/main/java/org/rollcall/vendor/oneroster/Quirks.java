package org.rollcall.vendor.oneroster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.oneroster.ClientProfile;
import org.rollcall.connector.oneroster.HostUrl;

/** What the admin of a connection says that this SIS does differently; the rest is found out. */
record Quirks(Settings typed) {
  static final String VERSION = "version";
  private static final String TOKEN_STYLE = "tokenStyle";
  private static final String SEND_SCOPE = "sendScope";
  private static final String PAGE_SIZE = "pageSize";
  private static final String HEADER_NAME = "headerName";
  private static final String HEADER_VALUE = "headerValue";

  private static final int USUAL_PAGE_SIZE = 1000;
  private static final int LARGEST_PAGE_SIZE = 10_000;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
  // What the client itself sends, or what belongs to the transport.
  private static final Pattern RESERVED =
      Pattern.compile(
          "(?i)authorization|cookie|host|content-.*|connection|accept.*|transfer-encoding|expect"
              + "|upgrade|te|trailer");

  // Infinite Campus for 1.1, which its own connector does not speak.
  private static final Pattern CAMPUS_APP =
      Pattern.compile(
          "/campus/api/oneroster/v1p[12]/([A-Za-z0-9._~-]+).*", Pattern.CASE_INSENSITIVE);

  static ClientProfile profile(ConnectionContext context) {
    var quirks = new Quirks(context.settings());
    var profile =
        ClientProfile.builder()
            .pageSize(quirks.pageSize())
            .sorted()
            .headers(Quirks::headers)
            .otherAddresses(StandardAddresses::others);
    if (quirks.text(SEND_SCOPE).equals("no")) {
      profile.rosterScopes(List.of()).gradebookScopes(List.of());
    }
    return quirks.styled(profile).build();
  }

  /** The version that is to be spoken; empty when it is to be found out. */
  Optional<OneRosterVersion> version() {
    return switch (text(VERSION)) {
      case "1.0" -> Optional.of(OneRosterVersion.V1_0);
      case "1.1" -> Optional.of(OneRosterVersion.V1_1);
      case "1.2" -> Optional.of(OneRosterVersion.V1_2);
      default -> Optional.empty();
    };
  }

  static String word(OneRosterVersion version) {
    return version.name().substring(1).replace('_', '.');
  }

  /** The application that an address of Infinite Campus names. */
  static Optional<String> campusApp(HostUrl url) {
    var match = CAMPUS_APP.matcher(url.path());
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  /** Whether requests are signed, so that there is no token. */
  boolean signs() {
    return text(TOKEN_STYLE).startsWith("oauth1");
  }

  /** What cannot be right, by field. */
  Map<String, String> complaints() {
    Map<String, String> complaints = new LinkedHashMap<>();
    if (!pageSizeIsGood()) {
      complaints.put(PAGE_SIZE, "A page holds 1 to 10000 records: enter a number, such as 1000.");
    }
    if (headerName().filter(Quirks::isNoVendorHeader).isPresent()) {
      complaints.put(
          HEADER_NAME,
          "This cannot be the name of a vendor's header: copy it from the SIS, such as"
              + " X-Vendor-Authorization.");
    }
    return complaints;
  }

  private ClientProfile.Builder styled(ClientProfile.Builder profile) {
    return switch (text(TOKEN_STYLE)) {
      case "basic" -> profile.tokenByBasic();
      case "body" -> profile.tokenByBody();
      case "query" -> profile.tokenByQuery();
      case "oauth1-sha256" -> profile.signedSha256();
      case "oauth1-sha1" -> profile.signedSha1();
      default -> profile.tokenByBasic().tokenByBody().tokenByQuery().signedSha256().signedSha1();
    };
  }

  private static Map<String, String> headers(ConnectionContext context) {
    var value = context.credential().further(HEADER_VALUE).map(Secret::reveal).orElse("");
    return new Quirks(context.settings())
        .headerName()
        .filter(name -> !value.isEmpty())
        .map(name -> Map.of(name, value))
        .orElse(Map.of());
  }

  private Optional<String> headerName() {
    return Optional.of(text(HEADER_NAME)).filter(name -> !name.isEmpty());
  }

  private static boolean isNoVendorHeader(String name) {
    return !HEADER.matcher(name).matches() || RESERVED.matcher(name).matches();
  }

  private int pageSize() {
    return pageSizeIsGood() && !text(PAGE_SIZE).isEmpty()
        ? Integer.parseInt(text(PAGE_SIZE))
        : USUAL_PAGE_SIZE;
  }

  private boolean pageSizeIsGood() {
    var size = text(PAGE_SIZE);
    return size.isEmpty()
        || (NUMBER.matcher(size).matches() && Integer.parseInt(size) <= LARGEST_PAGE_SIZE);
  }

  private String text(String field) {
    return typed.get(field).map(String::strip).orElse("");
  }
}
