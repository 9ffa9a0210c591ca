package org.rollcall.vendor.infinitecampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.Settings;

class CampusAddressesTest {
  private static final String HOST = "https://d1.infinitecampus.org";
  private static final String BASE = HOST + "/campus/api/oneroster/v1p2/rollcall/ims/oneroster";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/ | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster. | ~~",
        "\"https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster\" | ~~",
        "“https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster.” | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/rostering/v1p2 | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/rostering/v1p2/ | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/gradebook/v1p2 | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/rostering | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster/rostering/v1p2/orgs?limit=5 | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster | another",
        "https://d1.infinitecampus.org/campus/oauth2/token?appName=rollcall | ~~",
        "OneRoster Base URL: https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster | ~~",
        "d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster | ~~",
        "D1.InfiniteCampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster | ~~",
        "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/rollcall/ims/oneroster?limit=1 | ~~",
        "d1.infinitecampus.org | rollcall",
        "https://d1.infinitecampus.org | rollcall",
        "https://d1.infinitecampus.org/ | rollcall",
        "https://d1.infinitecampus.org/campus | rollcall",
        "https://d1.infinitecampus.org/campus/ | rollcall",
        "https://d1.infinitecampus.org/campus/oneroster.jsp | rollcall",
        "'d1.infinitecampus.org.' | rollcall",
        "~  d1.infinitecampus.org/campus  ~ | ~ rollcall ~"
      })
  void whatever_is_pasted_leads_to_the_same_services(String pasted, String app) {
    var resolution = resolve(Map.of("hostUrl", pasted, "appName", app == null ? "" : app));

    assertThat(resolution.complaints()).isEmpty();
    var addresses = resolution.addresses().orElseThrow();
    assertThat(addresses.rostering()).hasToString(BASE + "/rostering/v1p2");
    assertThat(addresses.gradebook()).contains(URI.create(BASE + "/gradebook/v1p2"));
    assertThat(addresses.tokenUrls())
        .containsExactly(URI.create(HOST + "/campus/oauth2/token?appName=rollcall"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://sis.example.org/x/ims/oneroster, https://sis.example.org/x/ims/oneroster/rostering/v1p2",
    "https://sis.example.org/ims/oneroster/rostering/v1p2, https://sis.example.org/ims/oneroster/rostering/v1p2",
    "http://localhost:8080/a/ims/oneroster/v1p2, http://localhost:8080/a/ims/oneroster/rostering/v1p2",
    "http://127.0.0.1:8080, http://127.0.0.1:8080/ims/oneroster/rostering/v1p2"
  })
  void a_server_of_the_standards_shape_is_understood_and_its_token_url_looked_for(
      String pasted, String rostering) {
    var addresses = resolve(Map.of("hostUrl", pasted)).addresses().orElseThrow();

    assertThat(addresses.rostering()).hasToString(rostering);
    assertThat(addresses.tokenUrls()).hasSizeGreaterThan(5);
  }

  @Test
  void a_token_url_that_was_given_is_the_only_one_and_keeps_its_query() {
    var addresses =
        resolve(Map.of("hostUrl", BASE, "tokenUrl", " https://login.example.org/token?appName=x. "))
            .addresses()
            .orElseThrow();

    assertThat(addresses.tokenUrls())
        .containsExactly(URI.create("https://login.example.org/token?appName=x"));
  }

  @ParameterizedTest
  @CsvSource({
    "d1.infinitecampus.org, '', '', appName",
    "https://sis.district.org/campus, '', '', appName",
    "https://d1.infinitecampus.org/campus/api/ims/oneroster/v1p1, '', '', hostUrl",
    "https://d1.infinitecampus.org/api/ims/oneroster/rostering/v1p1, '', '', hostUrl",
    "https://d1.infinitecampus.org/campus/api/oneroster/v1p1/app/ims/oneroster, '', '', hostUrl",
    "https://d1.infinitecampus.org/campus/api/oneroster/v1p2/{app}/ims/oneroster, '', '', hostUrl",
    "https://district.powerschool.com, app, '', hostUrl",
    "https://esdemo1.skyward.com, app, '', hostUrl",
    "d1.infinitecampus.org, app, https://d1.infinitecampus.org/campus/api/oneroster/v1p2/app/ims/oneroster, tokenUrl",
    "http://d1.infinitecampus.org, app, '', hostUrl",
    "not an address, app, '', hostUrl",
    "'', app, '', hostUrl",
    "d1.infinitecampus.org, 'my app', '', appName",
    "d1.infinitecampus.org, app, ftp://x.org, tokenUrl"
  })
  void what_cannot_be_right_gets_one_complaint_at_its_field(
      String pasted, String app, String tokenUrl, String field) {
    var resolution = resolve(Map.of("hostUrl", pasted, "appName", app, "tokenUrl", tokenUrl));

    assertThat(resolution.addresses()).isEmpty();
    assertThat(resolution.complaints()).containsOnlyKeys(field);
  }

  @Test
  void what_was_changed_is_told() {
    var resolution = resolve(Map.of("hostUrl", "d1.infinitecampus.org", "appName", "rollcall"));

    assertThat(resolution.changes())
        .containsExactly(
            "https:// was put in front of the address.",
            "The rest of the Base URL was filled in from the application name rollcall.",
            "/campus/api/oneroster/v1p2/rollcall/ims/oneroster/rostering/v1p2 was put behind the"
                + " address.");
  }

  private static AddressResolution resolve(Map<String, String> typed) {
    return CampusAddresses.resolve(Settings.of(typed));
  }
}
