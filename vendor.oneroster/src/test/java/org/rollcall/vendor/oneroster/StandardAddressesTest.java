package org.rollcall.vendor.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class StandardAddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      nullValues = "-",
      value = {
        "https://sis.example.org | - | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://sis.example.org/oauth2/token | was put behind",
        "https://sis.example.org/ims/oneroster | - | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/ims/oneroster/v1p1 | - | https://sis.example.org/ims/oneroster/v1p1 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/ims/oneroster/rostering/v1p1 | - | https://sis.example.org/ims/oneroster/rostering/v1p1 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/ims/oneroster/rostering/v1p2 | - | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/ims/oneroster/v1p2 | - | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://sis.example.org/oauth2/token | became",
        "https://sis.example.org/ims/oneroster/v1p2/rostering/v1p2 | - | https://sis.example.org/ims/oneroster/v1p2/rostering/v1p2 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/app/ims/oneroster/v1p1/users | - | https://sis.example.org/app/ims/oneroster/v1p1 | https://sis.example.org/app/oauth2/token | became",
        "https://sis.example.org/ims/oneroster/v1p0 | - | https://sis.example.org/ims/oneroster/v1p0 | https://sis.example.org/oauth2/token | -",
        "https://sis.example.org/learningdata/v1/ | - | https://sis.example.org/learningdata/v1 | https://sis.example.org/learningdata/v1/oauth2/token | The slash at the end",
        "https://sis.example.org/gradebook/v1p2 | - | https://sis.example.org/rostering/v1p2 | https://sis.example.org/oauth2/token | became",
        "https://sis.example.org/ims/oneroster | https://login.example.org/token | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://login.example.org/token | -",
        "https://sis.example.org/app/token | - | https://sis.example.org/app/ims/oneroster/rostering/v1p2 | https://sis.example.org/app/token | This is the token URL",
        "https://district.powerschool.com | - | https://district.powerschool.com/ims/oneroster/rostering/v1p2 | https://district.powerschool.com/oauth2/token | an address of PowerSchool SIS",
        "sis.example.org/ims/oneroster. | - | https://sis.example.org/ims/oneroster/rostering/v1p2 | https://sis.example.org/oauth2/token | The full stop"
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
        "- | - | hostUrl | Paste the OneRoster address",
        "https://sis.example.org | https://sis.example.org/ims/oneroster | tokenUrl | an address of OneRoster",
        "http://sis.example.org | - | hostUrl | https://"
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
    "version, 1.0, /learningdata/v1",
    "version, 1.1, /ims/oneroster/v1p1",
    "version, 1.2, /ims/oneroster/rostering/v1p2",
    "version, detect, /ims/oneroster/rostering/v1p2",
    "rosteringUrl, https://sis.example.org/r/v1p1/, /r/v1p1",
    "tokenStyle, oauth1-sha256, /ims/oneroster/rostering/v1p2"
  })
  void what_is_set_goes_before_what_is_usual(String field, String value, String roster) {
    var typed = Settings.of(Map.of("hostUrl", "https://sis.example.org", field, value));

    var addresses = StandardAddresses.resolve(typed).addresses().orElseThrow();

    assertThat(addresses.rostering()).hasToString("https://sis.example.org" + roster);
    assertThat(addresses.tokenUrls().isEmpty()).isEqualTo(value.startsWith("oauth1"));
  }

  @ParameterizedTest
  @CsvSource({
    "version, 1.2, names OneRoster 1.1",
    "pageSize, 0, 1 to 10000",
    "pageSize, many, 1 to 10000",
    "pageSize, 10001, 1 to 10000",
    "headerName, Authorization, vendor's header",
    "headerName, X Vendor, vendor's header",
    "gradebookUrl, ftp://x.org, https://"
  })
  void what_cannot_be_set_is_told_at_its_field(String field, String value, String complaint) {
    var pasted = "https://sis.example.org/ims/oneroster/v1p1";

    var complaints =
        StandardAddresses.resolve(Settings.of(Map.of("hostUrl", pasted, field, value)))
            .complaints();

    assertThat(complaints).containsOnlyKeys(field);
    assertThat(complaints.get(field)).contains(complaint);
  }

  private static AddressResolution resolve(String pasted, String token) {
    Map<String, String> typed = new HashMap<>();
    typed.put("hostUrl", pasted == null ? "" : pasted);
    typed.put("tokenUrl", token == null ? "" : token);
    return StandardAddresses.resolve(Settings.of(typed));
  }
}
