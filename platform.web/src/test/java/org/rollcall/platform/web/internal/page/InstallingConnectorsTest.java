package org.rollcall.platform.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rollcall.platform.web.fixture.Browser;
import org.rollcall.platform.web.fixture.OpenConsole;

class InstallingConnectorsTest {

  private static final int TOO_MUCH_BYTES = 65 << 20;

  private final OpenConsole console = new OpenConsole();
  private Browser browser = console.browser();

  @BeforeEach
  void an_operator_is_signed_in() {
    console.town().account("agnes@example.org", "Agnes Skinner", null);
    browser = console.browser().signIn("agnes@example.org");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void a_bundle_that_is_chosen_is_installed() {
    var answer = upload("PK and so on".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(browser.open("/connectors").body()).contains("acme.jar");
  }

  @Test
  void a_file_that_is_no_bundle_is_refused_in_words_on_the_same_page() {
    var answer = upload("just text".getBytes(StandardCharsets.UTF_8));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("acme.jar is no bundle", "Install or replace");
  }

  @Test
  void choosing_nothing_is_said_kindly() {
    var answer = upload(new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose the connector’s file first");
  }

  @Test
  void a_file_larger_than_any_connector_is_refused() {
    var answer = upload(new byte[TOO_MUCH_BYTES]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("more than Rollcall takes at once");
    assertThat(console.town().shelves().list()).hasSize(1);
  }

  @Test
  void removing_asks_first_and_names_what_waits_without_it() {
    var springfield = console.town().district("Springfield Unified");
    console.town().connection(springfield, "Campus");
    var file = "vendor.infinitecampus-0.9.0.jar";

    var page = browser.open("/connectors/remove?file=" + file);
    browser.submit("/connectors", "/connectors/remove", "file", file);

    assertThat(page.body())
        .contains("Remove Infinite Campus 0.9.0?", "keep their roster", "Campus");
    assertThat(console.town().shelves().list()).isEmpty();
  }

  private HttpResponse<String> upload(byte[] file) {
    var body = new ByteArrayOutputStream();
    write(body, "--cut\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n");
    write(body, browser.csrf("/connectors"));
    write(
        body,
        "\r\n--cut\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"acme.jar\"\r\n\r\n");
    body.writeBytes(file);
    write(body, "\r\n--cut--\r\n");
    return browser.send(
        browser
            .request("/connectors")
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void write(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
