package org.rollcall.vendor.skyward.sms;

import java.net.URI;
import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.ClientProfile;
import org.rollcall.connector.oneroster.HostUrl;

/** Where Skyward SMS 2.0 deviates from the standard; sources and dates are in README.md. */
final class Quirks {
  // A safe size to begin with; Skyward's own API takes up to 10,000.
  private static final int PAGE_SIZE = 1000;
  // The API is an application of its own: /api, or on hosted systems /API…STU.
  private static final Pattern API = Pattern.compile("(.*/)?/?api[^/]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern NATIVE = Pattern.compile("/v1(/.*)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGN_IN =
      Pattern.compile("/scripts/(cgi)?wsisa\\.dll.*", Pattern.CASE_INSENSITIVE);

  private Quirks() {}

  static ClientProfile profile() {
    return ClientProfile.builder()
        .tokenByBody()
        .tokenByBasic()
        .pageSize(PAGE_SIZE)
        .sorted()
        .otherAddresses(SmsAddresses::others)
        .build();
  }

  static boolean isApi(String prefix) {
    return API.matcher(prefix).matches();
  }

  /** Skyward's own API on the same host, with bare arrays and names of its own. */
  static boolean isNativeApi(String prefix) {
    return NATIVE.matcher(prefix).find();
  }

  static String withoutNativeApi(String prefix) {
    return NATIVE.matcher(prefix).replaceFirst("");
  }

  static boolean isSignInPage(HostUrl url) {
    return SIGN_IN.matcher(url.path()).matches();
  }

  /** Whether an Authentication URL may lack /token at its end. */
  static boolean isTokenRoot(URI url) {
    return url.getRawQuery() == null
        && !url.getPath().toLowerCase(java.util.Locale.ROOT).contains("token");
  }
}
