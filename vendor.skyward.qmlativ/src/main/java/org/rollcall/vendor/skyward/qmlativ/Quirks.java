package org.rollcall.vendor.skyward.qmlativ;

import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.ClientProfile;

/** Where Skyward Qmlativ deviates from the standard; sources and dates are in README.md. */
final class Quirks {
  private static final int PAGE_SIZE = 1000;
  // The API is an application beside Qmlativ's own, under its name with API behind it.
  private static final Pattern API_AT_END = Pattern.compile("api$", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGN_IN =
      Pattern.compile("sts(/session.*)?$", Pattern.CASE_INSENSITIVE);

  private Quirks() {}

  static ClientProfile profile() {
    return ClientProfile.builder()
        .tokenByBasic()
        .tokenByBody()
        .pageSize(PAGE_SIZE)
        .sorted()
        .otherAddresses(QmlativAddresses::others)
        .build();
  }

  static boolean isApi(String prefix) {
    return API_AT_END.matcher(prefix).find();
  }

  static String withoutApi(String prefix) {
    return API_AT_END.matcher(prefix).replaceFirst("");
  }

  static boolean isSignInPage(String prefix) {
    return SIGN_IN.matcher(prefix).find();
  }
}
