package org.rollcall.vendor.aspen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class AspenAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "https://district.myfollett.com | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | /ims/oneroster/v1p1 was put behind",
        "https://district.myfollett.com/ | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | /ims/oneroster/v1p1 was put behind",
        "https://district.myfollett.com/ims/oneroster/v1p1 | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | -",
        "https://district.myfollett.com/ims/oneroster/v1p1/ | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | The slash",
        "https://district.myfollett.com/ims/oneroster/v1p1. | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | The full stop",
        "district.myfollett.com | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | https:// was put in front",
        "https://district.myfollett.com/aspen/logon.do | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | Aspen's pages",
        "https://district.myfollett.com/aspen/home.do?deploymentId=x | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | question mark",
        "https://district.myfollett.com/aspen | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | Aspen's pages",
        "https://district.myfollett.com/ims/oneroster | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | /v1p1 was put behind",
        "https://district.myfollett.com/ims/oneroster/v1p1/teachers | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | became",
        "https://district.myfollett.com/oauth/rest/v2.0/auth | - | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | This is the token URL",
        "https://district.myfollett.com/oauth/rest/v2.0/auth | https://district.myfollett.com | https://district.myfollett.com/ims/oneroster/v1p1 | https://district.myfollett.com/oauth/rest/v2.0/auth | had changed places",
        "https://district.myfollett.com | https://login.district.org/oauth/rest/v2.0/auth | https://district.myfollett.com/ims/oneroster/v1p1 | https://login.district.org/oauth/rest/v2.0/auth | /ims/oneroster/v1p1 was put behind",
        "https://aspen.district.org | - | https://aspen.district.org/ims/oneroster/v1p1 | https://aspen.district.org/oauth/rest/v2.0/auth | /ims/oneroster/v1p1 was put behind"
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
        "- | - | hostUrl | Paste the address of Aspen",
        "http://district.myfollett.com | - | hostUrl | https://",
        "https://district.myfollett.com/ims/oneroster/rostering/v1p2 | - | hostUrl | OneRoster 1.2",
        "https://district.powerschool.com | - | hostUrl | an address of PowerSchool SIS",
        "https://esdemo1.skyward.com | - | hostUrl | an address of Skyward",
        "https://[district].myfollett.com | - | hostUrl | in place of [district]",
        "https://district.myfollett.com | https://district.myfollett.com/ims/oneroster/v1p1 | tokenUrl | an address of OneRoster"
      })
  void what_cannot_be_right_gets_one_precise_complaint(
      String pasted, String token, String field, String complaint) {
    var resolution = resolve(pasted, token);

    assertThat(resolution.addresses()).isEmpty();
    assertThat(resolution.complaints()).containsOnlyKeys(field);
    assertThat(resolution.complaints().get(field)).contains(complaint).endsWith(".");
  }

  private static AddressResolution resolve(String pasted, String token) {
    Map<String, String> typed = new HashMap<>();
    typed.put("hostUrl", pasted == null ? "" : pasted);
    typed.put("tokenUrl", token == null ? "" : token);
    return AspenAddresses.resolve(Settings.of(typed));
  }
}
