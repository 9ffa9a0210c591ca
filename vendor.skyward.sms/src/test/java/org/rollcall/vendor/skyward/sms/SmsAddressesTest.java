package org.rollcall.vendor.skyward.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class SmsAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "https://esdemo1.skyward.com | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /api was put in",
        "https://esdemo1.skyward.com/api/ims/oneroster/v1p1/ | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | The slash at the end",
        "https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | -",
        "https://esdemo1.skyward.com/ims/oneroster/v1p1/ | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /api was put in",
        "https://esdemo1.skyward.com/api | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /ims/oneroster/v1p1 was put behind",
        "https://esdemo1.skyward.com/API/ | - | https://esdemo1.skyward.com/API/ims/oneroster/v1p1 | https://esdemo1.skyward.com/API/token | /ims/oneroster/v1p1 was put behind",
        "esdemo1.skyward.com | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | https:// was put in front",
        "ESDEMO1.skyward.com/api/IMS/OneRoster/V1P1 | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | became",
        "“https://esdemo1.skyward.com.” | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | The full stop",
        "https://esdemo1.skyward.com/api/ims/oneroster | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /v1p1 was put behind",
        "https://esdemo1.skyward.com/api/ims/oneroster/v1p1/orgs?limit=1 | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /api/ims/oneroster/v1p1/orgs became",
        "https://esdemo1.skyward.com/v1 | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | Skyward's own API",
        "https://esdemo1.skyward.com/api/v1/schools | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | Skyward's own API",
        "https://skyward.iscorp.com/APIdistrictSTU | - | https://skyward.iscorp.com/APIdistrictSTU/ims/oneroster/v1p1 | https://skyward.iscorp.com/APIdistrictSTU/token | /ims/oneroster/v1p1 was put behind",
        "https://skyward.iscorp.com/APIdistrictSTU/v1/ | - | https://skyward.iscorp.com/APIdistrictSTU/ims/oneroster/v1p1 | https://skyward.iscorp.com/APIdistrictSTU/token | Skyward's own API",
        "https://skyward.iscorp.com/APIdistrictSTU/token | - | https://skyward.iscorp.com/APIdistrictSTU/ims/oneroster/v1p1 | https://skyward.iscorp.com/APIdistrictSTU/token | This is the Authentication URL",
        "https://esdemo1.skyward.com/api/token | - | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | This is the Authentication URL",
        "https://esdemo1.skyward.com/api/token | https://esdemo1.skyward.com | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | had changed places",
        "https://esdemo1.skyward.com | https://esdemo1.skyward.com/api/token | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | /api was put in",
        "https://esdemo1.skyward.com | https://esdemo1.skyward.com | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://esdemo1.skyward.com/api/token | same as the Host URL",
        "https://esdemo1.skyward.com | https://login.skyward.com/district | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | https://login.skyward.com/district | /api was put in",
        "https://sis.district.org/sms | - | https://sis.district.org/sms/api/ims/oneroster/v1p1 | https://sis.district.org/sms/api/token | /api was put in",
        "http://127.0.0.1:9140/api/ims/oneroster/v1p1 | - | http://127.0.0.1:9140/api/ims/oneroster/v1p1 | http://127.0.0.1:9140/api/token | -"
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
        "http://esdemo1.skyward.com | - | hostUrl | https://",
        "https://esdemo1.skyward.com/api/token | https://esdemo1.skyward.com/api/token | hostUrl | This is the Authentication URL: paste the Application URL",
        "https://esdemo1.skyward.com | https://esdemo1.skyward.com/api/ims/oneroster/v1p1 | tokenUrl | not the Authentication URL",
        "https://esdemo1.skyward.com | my token url | tokenUrl | space",
        "https://skyward.iscorp.com/scripts/wsisa.dll/WService=wsdemo/seplog01.w | - | hostUrl | sign-in page",
        "https://skyward.iscorp.com/DistrictSTS/Session/Signin | - | hostUrl | an address of Skyward Qmlativ",
        "https://demo.skyward.com/demoAPI/ims/oneroster/v1p1 | - | hostUrl | an address of Skyward Qmlativ",
        "https://district.powerschool.com/api/ims/oneroster/v1p1 | - | hostUrl | an address of PowerSchool SIS",
        "https://esdemo1.skyward.com/api/ims/oneroster/rostering/v1p2 | - | hostUrl | OneRoster 1.2",
        "https://esdemo1.skyward.com/ims/oneroster/v1p0 | - | hostUrl | OneRoster 1.0"
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
    return SmsAddresses.resolve(Settings.of(typed));
  }
}
