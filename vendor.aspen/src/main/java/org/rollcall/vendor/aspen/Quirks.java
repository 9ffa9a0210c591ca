package org.rollcall.vendor.aspen;

import java.util.List;
import java.util.regex.Pattern;
import org.rollcall.connector.oneroster.ClientProfile;
import org.rollcall.connector.oneroster.HostUrl;

/** Where Follett Aspen deviates from the standard; sources and dates are in README.md. */
final class Quirks {
  static final String TOKEN_PATH = "/oauth/rest/v2.0/auth";
  // The page size that other clients read with.
  private static final int PAGE_SIZE = 100;
  // The address of the sign-in page, or of any other page of the application.
  private static final Pattern PAGE =
      Pattern.compile("/aspen(-login)?(/[^/]*)*", Pattern.CASE_INSENSITIVE);

  private Quirks() {}

  static ClientProfile profile() {
    return ClientProfile.builder()
        .tokenByBody()
        .tokenByBasic()
        .rosterScopes(List.of())
        .gradebookScopes(List.of())
        .pageSize(PAGE_SIZE)
        .categoriesByFilter("metadata.classId")
        .unquotedEmailFilter()
        .sorted()
        .otherAddresses(AspenAddresses::others)
        .build();
  }

  static boolean isPage(HostUrl url) {
    return !url.namesOneRoster() && PAGE.matcher(url.path()).matches();
  }
}
