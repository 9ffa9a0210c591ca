package org.rollcall.vendor.powerschool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class PowerSchoolAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "“https://sis.powerschool.com/api/ims/oneroster/v1p1.“ | - | https://sis.powerschool.com/api/ims/oneroster/v1p1 | https://sis.powerschool.com/oauth/access_token | The full stop at the end was taken away.",
        "https://sis.powerschool.com/api/ims/oneroster/v1p1. | - | https://sis.powerschool.com/api/ims/oneroster/v1p1 | https://sis.powerschool.com/oauth/access_token | The full stop at the end was taken away.",
        "https://sis.powerschool.com/api/ims/oneroster/v1p1 | - | https://sis.powerschool.com/api/ims/oneroster/v1p1 | https://sis.powerschool.com/oauth/access_token | -",
        "https://district.powerschool.com/api/ims/oneroster/v1p1 | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | -",
        "https://district.powerschool.com/api/ims/oneroster/v1p1/ | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | The slash",
        "https://district.powerschool.com | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | /api was put in",
        "district.powerschool.com | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | https:// was put in front",
        "OneRoster Base URL: https://district.powerschool.com/api/ims/oneroster/v1p1 | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | The words before the address",
        "https://district.powerschool.com/api | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | /ims/oneroster/v1p1 was put behind",
        "https://district.powerschool.com/ims/oneroster/v1p1 | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | /api was put in",
        "https://district.powerschool.com/admin/pw.html | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | PowerSchool's pages",
        "https://district.powerschool.com/teachers/home.html# | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | PowerSchool's pages",
        "https://district.powerschool.com/public/ | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | PowerSchool's pages",
        "https://district.powerschool.com/api/ims/oneroster/v1p1/lineItems/1 | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | became",
        "https://district.powerschool.com/API/IMS/ONEROSTER/V1P1 | - | https://district.powerschool.com/API/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | became",
        "https://district.powerschool.com/oauth/access_token | - | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | This is the token URL",
        "https://district.powerschool.com/oauth/access_token | https://district.powerschool.com | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | had changed places",
        "https://district.powerschool.com | https://district.powerschool.com/oauth/access_token | https://district.powerschool.com/api/ims/oneroster/v1p1 | https://district.powerschool.com/oauth/access_token | /api was put in",
        "https://ps.district.org:8443/api/ims/oneroster/v1p1 | - | https://ps.district.org:8443/api/ims/oneroster/v1p1 | https://ps.district.org:8443/oauth/access_token | -"
      })
  void what_is_pasted_leads_to_the_services_and_says_what_was_changed(
      String pasted, String token, String roster, String tokens, String change) {
    var resolution = resolve(pasted, token);

    assertThat(resolution.complaints()).isEmpty();
    var addresses = resolution.addresses().orElseThrow();
    assertThat(addresses.rostering()).hasToString(roster);
    assertThat(addresses.tokenUrls().get(0)).hasToString(tokens);
    if (change == null) {
      assertThat(resolution.changes()).isEmpty();
    } else {
      assertThat(String.join(" ", resolution.changes())).contains(change);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "- | - | hostUrl | Paste the address of PowerSchool",
        "https://district.powerschool.com/api/ims/oneroster/gradebook/v1p2 | - | hostUrl | OneRoster 1.2",
        "https://district.myfollett.com | - | hostUrl | an address of Follett Aspen",
        "https://district.infinitecampus.org | - | hostUrl | an address of Infinite Campus",
        "http://district.powerschool.com | - | hostUrl | https://",
        "https://district.powerschool.com | https://district.powerschool.com/api/ims/oneroster/v1p1 | tokenUrl | an address of OneRoster",
        "https://district.powerschool.com | ftp://x.org/token | tokenUrl | https://"
      })
  void what_cannot_be_right_gets_one_precise_complaint(
      String pasted, String token, String field, String complaint) {
    var resolution = resolve(pasted, token);

    assertThat(resolution.addresses()).isEmpty();
    assertThat(resolution.complaints()).containsOnlyKeys(field);
    assertThat(resolution.complaints().get(field)).contains(complaint).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "https://sis.powerschool.com/api/ims/oneroster/v1p1., 1",
    "district.powerschool.com, 0"
  })
  void the_address_that_is_printed_for_everybody_is_accepted_with_a_question(
      String pasted, int questions) {
    var resolution = resolve(pasted, "");

    assertThat(resolution.addresses()).isPresent();
    assertThat(resolution.questions()).hasSize(questions).allMatch(each -> each.endsWith("?"));
  }

  private static AddressResolution resolve(String pasted, String token) {
    Map<String, String> typed = new HashMap<>();
    typed.put("hostUrl", pasted == null ? "" : pasted);
    typed.put("tokenUrl", token == null ? "" : token);
    return PowerSchoolAddresses.resolve(Settings.of(typed));
  }
}
