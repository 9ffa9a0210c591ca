package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class RequestsOfOtherSitesTest {

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void agnes_is_signed_in() {
    console.town().account("agnes@example.org", "Agnes Skinner", null);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_form_without_our_token_changes_nothing() {
    var answer = browser.post("/districts/new", "", "districtName", "Shelbyville", "zone", "UTC");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Please send that again", "Nothing was changed");
    assertThat(console.town().store().districts().all()).isEmpty();
  }

  @Test
  void the_token_of_another_visitor_is_not_ours() {
    var foreign = console.browser().csrf("/sign-in");

    assertThat(browser.post("/me/keys", foreign, "keyName", "x").statusCode()).isEqualTo(403);
  }

  @Test
  void a_form_that_the_browser_says_comes_from_elsewhere_is_refused() {
    assertThat(sent("Sec-Fetch-Site", "cross-site")).isEqualTo(403);
    assertThat(sent("Sec-Fetch-Site", "same-site")).isEqualTo(403);
    assertThat(sent("Origin", "https://evil.example.org")).isEqualTo(403);
    assertThat(sent("Origin", "null")).isEqualTo(403);
    assertThat(sent("Referer", "https://evil.example.org/page")).isEqualTo(403);
  }

  @Test
  void a_form_of_ours_is_taken() {
    assertThat(sent("Sec-Fetch-Site", "same-origin")).isEqualTo(200);
    assertThat(sent("Origin", "http://localhost:" + console.address().getPort())).isEqualTo(200);
  }

  @Test
  void a_name_that_is_not_ours_gets_no_answer() {
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: evil.example.org\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 421");
    assertThat(raw("GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:1\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void every_page_tells_the_browser_to_load_and_frame_nothing_foreign() {
    var headers = browser.open("/connectors").headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void a_request_that_makes_no_sense_shows_no_stack() {
    var answer = raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("Exception", "\tat ", "Jetty");
  }

  private int sent(String header, String value) {
    var fields = Map.of("csrf", browser.csrf("/me"), "keyName", "script");
    return browser.send(browser.form("/me/keys", fields).header(header, value)).statusCode();
  }

  private String raw(String request) {
    try (var socket = new Socket("localhost", console.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
