package org.rollcall.vendor.skyward.qmlativ;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class QmlativAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "https://demo.skyward.com/demo | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | api was put behind the Application URL",
        "https://demo.skyward.com/demo/ | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | The slash at the end",
        "https://demo.skyward.com/demoAPI | - | https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | https://demo.skyward.com/demoAPI/oauth/token | /ims/oneroster/v1p1 was put behind",
        "https://demo.skyward.com/demoapi/ims/oneroster/v1p1/ | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | The slash at the end",
        "https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | -",
        "https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | - | https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | https://demo.skyward.com/demoAPI/oauth/token | -",
        "https://demo.skyward.com/demo/ims/oneroster/v1p1 | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | api was put behind the Application URL",
        "demo.skyward.com/demo | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | https:// was put in front",
        "'https://demo.skyward.com/demo.' | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | The full stop",
        "https://demo.skyward.com/demoapi/ims/OneRoster/ | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | became",
        "https://demo.skyward.com/demoapi/ims/oneroster/v1p1/classes/7/students | - | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | became",
        "https://demo.skyward.com/demoAPI/oauth/token | - | https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | https://demo.skyward.com/demoAPI/oauth/token | This is the token URL",
        "https://demo.skyward.com/demo | https://demo.skyward.com/demoapi/oauth/token | https://demo.skyward.com/demoapi/ims/oneroster/v1p1 | https://demo.skyward.com/demoapi/oauth/token | api was put behind",
        "https://sis.district.org/Qmlativ | - | https://sis.district.org/Qmlativapi/ims/oneroster/v1p1 | https://sis.district.org/Qmlativapi/oauth/token | api was put behind",
        "http://localhost:9140/demoAPI/ims/oneroster/v1p1 | - | http://localhost:9140/demoAPI/ims/oneroster/v1p1 | http://localhost:9140/demoAPI/oauth/token | -"
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
        "- | - | hostUrl | Paste the Application URL",
        "/ims/oneroster/v1p1/ | - | hostUrl | only the end of an address",
        "https://demo.skyward.com | - | hostUrl | a name behind the host",
        "https://demo.skyward.com/ims/oneroster/v1p1 | - | hostUrl | a name behind the host",
        "https://skyward.iscorp.com/DistrictSTS/Session/Signin | - | hostUrl | sign-in page",
        "https://skyward.iscorp.com/APIdistrictSTU | - | hostUrl | an address of Skyward SMS 2.0",
        "https://skyward.iscorp.com/scripts/wsisa.dll/WService=wsdemo/seplog01.w | - | hostUrl | an address of Skyward SMS 2.0",
        "https://district.infinitecampus.org/campus | - | hostUrl | an address of Infinite Campus",
        "https://demo.skyward.com/demo/ims/oneroster/v1p2 | - | hostUrl | OneRoster 1.2",
        "https://demo.skyward.com/demo | https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | tokenUrl | an address of OneRoster"
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
    return QmlativAddresses.resolve(Settings.of(typed));
  }
}
