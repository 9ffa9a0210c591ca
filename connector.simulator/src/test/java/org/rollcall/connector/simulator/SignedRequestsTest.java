package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedRequestsTest {

  private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
  private static final String PATH = "/ims/oneroster/v1p1/users";

  private final Simulator sis =
      Simulator.named("aspen")
          .students(40)
          .clock(Clock.fixed(NOW, ZoneOffset.UTC))
          .auth("oauth1")
          .start();

  @AfterEach
  void stop() {
    sis.close();
  }

  @ParameterizedTest
  @CsvSource({"HMAC-SHA1, HmacSHA1", "HMAC-SHA256, HmacSHA256"})
  void a_signed_request_comes_in_by_either_method(String method, String mac) {
    assertThat(get(method, mac, NOW.getEpochSecond(), "nonce-1", sis.clientSecret()))
        .isEqualTo(200);
  }

  @Test
  void a_wrong_secret_a_used_nonce_and_an_old_timestamp_are_refused() {
    long now = NOW.getEpochSecond();

    assertThat(get("HMAC-SHA256", "HmacSHA256", now, "n1", "wrong")).isEqualTo(401);
    assertThat(get("HMAC-SHA256", "HmacSHA256", now, "n2", sis.clientSecret())).isEqualTo(200);
    assertThat(get("HMAC-SHA256", "HmacSHA256", now, "n2", sis.clientSecret())).isEqualTo(401);
    assertThat(get("HMAC-SHA256", "HmacSHA256", now - 601, "n3", sis.clientSecret()))
        .isEqualTo(401);
    assertThat(get("HMAC-SHA256", "HmacSHA256", now + 301, "n4", sis.clientSecret()))
        .isEqualTo(401);
  }

  @Test
  void a_method_that_is_not_accepted_is_refused() {
    try (Simulator strict =
        Simulator.named("powerschool").students(10).auth("oauth1-sha256").start()) {
      var client = new TestClient(strict);

      Reply reply =
          client.signed(
              URI.create(strict.rosteringUrl() + "/users"),
              "OAuth oauth_signature_method=\"HMAC-SHA1\"");

      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.header("WWW-Authenticate")).startsWith("OAuth");
    }
  }

  @Test
  void signing_goes_with_one_one_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Simulator.infiniteCampus().auth("oauth1"))
        .withMessageContaining("1.1");
  }

  /** The base string is written out, so that the simulator's own code is not tested by itself. */
  private int get(String method, String mac, long timestamp, String nonce, String secret) {
    String query = "filter=familyName%3D%27De%20Vries%27&limit=10";
    String base =
        "GET&"
            + percent(sis.baseUrl().resolve(PATH).toString())
            + "&filter%3DfamilyName%253D%2527De%2520Vries%2527%26limit%3D10"
            + "%26oauth_consumer_key%3D"
            + sis.clientId()
            + "%26oauth_nonce%3D"
            + nonce
            + "%26oauth_signature_method%3D"
            + method
            + "%26oauth_timestamp%3D"
            + timestamp
            + "%26oauth_version%3D1.0";
    String header =
        "OAuth oauth_consumer_key=\"%s\", oauth_nonce=\"%s\", oauth_signature_method=\"%s\","
                .formatted(sis.clientId(), nonce, method)
            + " oauth_timestamp=\"%d\", oauth_version=\"1.0\", oauth_signature=\"%s\""
                .formatted(timestamp, percent(sign(mac, secret + "&", base)));
    return new TestClient(sis)
        .signed(URI.create(sis.baseUrl().resolve(PATH) + "?" + query), header)
        .status();
  }

  private static String percent(String text) {
    return text.replace("%", "%25")
        .replace(":", "%3A")
        .replace("/", "%2F")
        .replace("+", "%2B")
        .replace("=", "%3D");
  }

  private static String sign(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
