package org.rollcall.vendor.powerschool;

import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.ClientProfile;
import org.rollcall.connector.oneroster.HostUrl;

/** Where PowerSchool SIS deviates from the standard; sources and dates are in README.md. */
final class Quirks {
  static final String TOKEN_PATH = "/oauth/access_token";
  // The plugin's pagination limit, once an admin has raised it; less is cut without a word.
  private static final int PAGE_SIZE = 1000;
  private static final Pattern API = Pattern.compile("(.*/)?api", Pattern.CASE_INSENSITIVE);
  private static final Pattern PAGE =
      Pattern.compile(
          "/(admin|teachers|public|guardian|students|subs|district)(/.*)?|.*\\.html",
          Pattern.CASE_INSENSITIVE);

  private Quirks() {}

  static ClientProfile profile() {
    return ClientProfile.builder()
        .tokenByBasic()
        .tokenByBody()
        .pageSize(PAGE_SIZE)
        .sorted()
        .otherAddresses(PowerSchoolAddresses::others)
        .build();
  }

  static boolean isApi(String prefix) {
    return API.matcher(prefix).matches();
  }

  static boolean isPage(HostUrl url) {
    return !url.namesOneRoster() && PAGE.matcher(url.path()).matches();
  }

  /** The host that Google's page prints for every district. */
  static boolean isPrintedExample(HostUrl url) {
    return url.host().equals("sis.powerschool.com");
  }
}
