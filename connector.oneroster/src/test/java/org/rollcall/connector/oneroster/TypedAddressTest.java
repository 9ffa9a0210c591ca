package org.rollcall.connector.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "https://sis.example.org/api/ | https://sis.example.org/api",
        "~  https://sis.example.org  ~ | https://sis.example.org",
        "\"https://sis.example.org/a\" | https://sis.example.org/a",
        "“https://sis.example.org/a.” | https://sis.example.org/a",
        "https://sis.example.org/v1p1. | https://sis.example.org/v1p1",
        "SIS.Example.org | https://sis.example.org",
        "HTTPS://Sis.Example.ORG:8443/App | https://sis.example.org:8443/App",
        "//sis.example.org/x | https://sis.example.org/x",
        "https:/sis.example.org/x | https://sis.example.org/x",
        "https://sis.example.org//a//b/ | https://sis.example.org/a/b",
        "https://sis.example.org/a?x=1#top | https://sis.example.org/a",
        "<https://sis.example.org/a>, | https://sis.example.org/a",
        "localhost:8080/x | http://localhost:8080/x",
        "http://127.0.0.1:9/x | http://127.0.0.1:9/x",
        "[::1]:8080 | http://[::1]:8080",
        "„https://sis.example.org/a“ | https://sis.example.org/a",
        "`https://sis.example.org/a` | https://sis.example.org/a",
        "Host URL: https://sis.example.org/a | https://sis.example.org/a",
        "https://https://sis.example.org/a | https://sis.example.org/a",
        "https//sis.example.org/a | https://sis.example.org/a",
        "https;//sis.example.org/a | https://sis.example.org/a",
        "https:\\\\sis.example.org\\a | https://sis.example.org/a",
        "~\u00A0https://sis.example.org/a\u200B~ | https://sis.example.org/a",
        "https://sis.example.org/a/b/../c | https://sis.example.org/a/c",
        "https://sis.example.org:443/a | https://sis.example.org:443/a",
        "sis.example.org/a, | https://sis.example.org/a"
      })
  void what_clings_to_an_address_is_taken_away(String typed, String cleaned) {
    var read = TypedAddress.read(typed);

    assertThat(read.complaint()).isEmpty();
    assertThat(read.url().orElseThrow()).hasToString(cleaned);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "\"\"",
        "https://",
        "http://sis.example.org",
        "ftp://sis.example.org",
        "sis",
        "sis..org",
        "https://user:pw@sis.example.org",
        "my sis.example.org",
        "https://sis_x.example.org",
        "https://sis.example.org:99999",
        "teacher@example.org",
        "https://{host}/campus",
        "https://[your-district].example.org/api",
        "https://<host>/ims/oneroster",
        "https://sis.example.org/%7Bapp%7D/ims",
        "/ims/oneroster/v1p1/",
        "ims/oneroster/v1p1",
        "https://",
        "%%%"
      })
  void what_is_no_address_gets_one_complaint(String typed) {
    var read = TypedAddress.read(typed);

    assertThat(read.url()).isEmpty();
    assertThat(read.complaint().orElseThrow()).endsWith(".").doesNotContain("pw");
  }

  @Test
  void what_was_changed_is_told() {
    assertThat(TypedAddress.read("“sis.example.org.”").changes())
        .containsExactlyInAnyOrder(
            "https:// was put in front of the address.",
            "The full stop at the end was taken away.",
            "The quotation marks around the address were taken away.");
    assertThat(TypedAddress.read("https://sis.example.org/x").changes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/x/ims/oneroster, /x/ims/oneroster/rostering/v1p2, /x",
    "/x/ims/oneroster/rostering/v1p2, /x/ims/oneroster/rostering/v1p2, /x",
    "/x/ims/oneroster/gradebook/v1p2, /x/ims/oneroster/rostering/v1p2, /x",
    "/x/ims/oneroster/rostering, /x/ims/oneroster/rostering/v1p2, /x",
    "/x/ims/oneroster/v1p2, /x/ims/oneroster/rostering/v1p2, /x",
    "/x/IMS/OneRoster/v1p2/rostering/v1p2, /x/ims/oneroster/v1p2/rostering/v1p2, /x",
    "/x/rostering/v1p2, /x/rostering/v1p2, /x",
    "/x, /x/ims/oneroster/rostering/v1p2, /x",
    "'', /ims/oneroster/rostering/v1p2, ''"
  })
  void a_base_of_any_depth_leads_to_the_services(String path, String rostering, String prefix) {
    var url = TypedAddress.read("https://sis.example.org" + path).url().orElseThrow();

    assertThat(url.prefix()).isEqualTo(prefix);
    assertThat(url.servicesOfOneTwo().get(0).rostering())
        .hasToString("https://sis.example.org" + rostering);
    assertThat(url.tokenUrls()).doesNotHaveDuplicates().hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @CsvSource({
    "/x/ims/oneroster/v1p1/orgs, /x/ims/oneroster/v1p1",
    "/x/ims/oneroster/v1p1/classes/7/students, /x/ims/oneroster/v1p1",
    "/users/ims/oneroster/rostering/v1p2/users, /users/ims/oneroster/rostering/v1p2",
    "/schools/ims/oneroster, /schools/ims/oneroster",
    "/x/users, /x/users"
  })
  void a_collection_behind_a_service_is_taken_away(String typed, String path) {
    var url = TypedAddress.read("https://sis.example.org" + typed).url().orElseThrow();

    assertThat(url.path()).isEqualTo(path);
    assertThat(url.typedPath()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/token, /api",
    "/oauth/access_token, ''",
    "/campus/oauth2/token, /campus",
    "/oauth/rest/v2.0/auth, ''",
    "/demoAPI/oauth/token, /demoAPI",
    "/ims/oneroster, -",
    "/tokens, -"
  })
  void the_place_of_a_token_service_is_told_from_an_address(String path, String before) {
    var url = TypedAddress.read("https://sis.example.org" + path).url().orElseThrow();

    assertThat(url.tokenServiceIn().orElse("-")).isEqualTo(before);
  }

  @Test
  void a_base_of_one_one_is_recognised() {
    var url = TypedAddress.read("sis.example.org/api/ims/oneroster/v1p1/").url().orElseThrow();

    assertThat(url.namesOneOne()).isTrue();
    assertThat(url.serviceOfOneOne().rostering())
        .hasToString("https://sis.example.org/api/ims/oneroster/v1p1");
  }
}
