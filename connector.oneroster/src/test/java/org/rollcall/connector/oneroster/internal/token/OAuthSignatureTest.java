package org.rollcall.connector.oneroster.internal.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.oneroster.internal.profile.TokenStyle;
import org.rollcall.connector.oneroster.internal.token.OAuthSignature.Parameter;
import org.rollcall.connector.testkit.SettableClock;

/** The examples of RFC 5849, and those of reference/oneroster.md 5.2. */
class OAuthSignatureTest {
  private static final URI USERS =
      URI.create(
          "https://sis.example/ims/oneroster/v1p1/users?limit=10&offset=0"
              + "&filter=familyName%3D%27De%20Vries%27");

  @Test
  void the_base_string_of_section_3_4_1_1_is_made_of_query_form_and_protocol() {
    var address = URI.create("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
    var others =
        List.of(
            new Parameter("oauth_consumer_key", "9djdj82h48djs9d2"),
            new Parameter("oauth_token", "kkk9d7dh3k39sjv7"),
            new Parameter("oauth_signature_method", "HMAC-SHA1"),
            new Parameter("oauth_timestamp", "137131201"),
            new Parameter("oauth_nonce", "7d8f3e4a"),
            new Parameter("c2", ""),
            new Parameter("a3", "2 q"));

    assertThat(OAuthSignature.baseString("post", address, others))
        .isEqualTo(
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D"
                + "%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26"
                + "oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D"
                + "137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
  }

  @Test
  void the_request_for_credentials_of_section_1_2_is_signed_as_there() {
    var base =
        OAuthSignature.baseString(
            "POST",
            URI.create("https://photos.example.net/initiate"),
            List.of(
                new Parameter("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131200"),
                new Parameter("oauth_nonce", "wIjqoS"),
                new Parameter("oauth_callback", "http://printer.example.com/ready")));

    assertThat(OAuthSignature.of(base, "HmacSHA1", "kd94hf93k423kf44", ""))
        .isEqualTo("74KNZJeDHnMBp0EMJ9ZHt/XKycU=");
  }

  @Test
  void the_request_for_a_photo_of_section_1_2_is_signed_as_there() {
    var base =
        OAuthSignature.baseString(
            "GET",
            URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original"),
            List.of(
                new Parameter("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Parameter("oauth_token", "nnch734d00sl2jdk"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131202"),
                new Parameter("oauth_nonce", "chapoH")));

    assertThat(OAuthSignature.of(base, "HmacSHA1", "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"))
        .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
  }

  @ParameterizedTest
  @CsvSource({
    "SIGNED_SHA256, HMAC-SHA256, 5klIF59Rvj7B72%2B%2F8INB5Ypv%2BLbarBnnLqpPcOTSfwY%3D",
    "SIGNED_SHA1, HMAC-SHA1, HOff7TYyIeq%2BNsj5II8thfYsgWA%3D"
  })
  void a_request_with_a_filter_is_signed_with_all_its_parameters(
      TokenStyle style, String method, String signature) {
    var clock = SettableClock.at(Instant.ofEpochSecond(1_767_225_600));
    var signer = new Signer(style, Credential.of("ck", Secret.of("cs")), clock);

    assertThat(signer.authorization("GET", USERS, "n0nce"))
        .startsWith("OAuth oauth_consumer_key=\"ck\", oauth_nonce=\"n0nce\"")
        .contains("oauth_signature_method=\"" + method + "\"")
        .contains("oauth_timestamp=\"1767225600\"", "oauth_version=\"1.0\"")
        .endsWith("oauth_signature=\"" + signature + "\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://h.example:443/a/b https%3A%2F%2Fh.example%2Fa%2Fb",
        "https://h.example:8443/a https%3A%2F%2Fh.example%3A8443%2Fa",
        "http://H.example:80 http%3A%2F%2Fh.example%2F",
        "https://h.example/a%20b https%3A%2F%2Fh.example%2Fa%2520b"
      })
  void the_address_is_signed_without_its_usual_port_and_with_its_path_as_sent(
      URI address, String signed) {
    assertThat(OAuthSignature.baseString("GET", address, List.of()))
        .isEqualTo("GET&" + signed + "&");
  }

  @Test
  void every_character_that_is_not_unreserved_is_encoded() {
    assertThat(Percent.encoded("a-._~ !*'()+/%é"))
        .isEqualTo("a-._~%20%21%2A%27%28%29%2B%2F%25%C3%A9");
  }

  @Test
  void a_signer_shows_no_secret() {
    var signer =
        new Signer(
            TokenStyle.SIGNED_SHA256,
            Credential.of("ck", Secret.of("cs-secret")),
            SettableClock.at(Instant.EPOCH));

    assertThat(signer.toString()).doesNotContain("cs-secret");
  }
}
