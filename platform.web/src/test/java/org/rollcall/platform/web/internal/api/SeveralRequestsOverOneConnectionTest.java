package org.rollcall.platform.web.internal.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many clients send head and body in two packets, and reuse what the answer left open. */
class SeveralRequestsOverOneConnectionTest {
  private static final String HEAD =
      "POST /api/v1/connections HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  private RunningApi api;
  private Socket socket;
  private BufferedReader answers;

  @BeforeEach
  void start(@TempDir Path home) throws IOException {
    api = new RunningApi(home);
    socket = new Socket("localhost", api.port());
    answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    api.close();
  }

  @Test
  void a_refusal_waits_for_the_body_so_that_the_connection_stays_usable() throws IOException {
    send(HEAD + "Content-Length: 2\r\n\r\n");
    socket.setSoTimeout(300);
    assertThatThrownBy(answers::readLine).isInstanceOf(SocketTimeoutException.class);

    socket.setSoTimeout(10_000);
    send("{}");
    assertThat(answer()).startsWith("HTTP/1.1 401").doesNotContainIgnoringCase("connection: close");

    send(HEAD + "Content-Length: 2\r\n\r\n{}");
    assertThat(answer()).startsWith("HTTP/1.1 401");
  }

  @Test
  void whoever_asks_before_sending_is_told_that_the_connection_closes() throws IOException {
    socket.setSoTimeout(10_000);
    send(HEAD + "Content-Length: 2\r\nExpect: 100-continue\r\n\r\n");

    assertThat(answer()).startsWith("HTTP/1.1 401").containsIgnoringCase("connection: close");
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(US_ASCII));
  }

  /** The head of an answer; its body is passed over. */
  private String answer() throws IOException {
    var head = new StringBuilder();
    int length = 0;
    for (var line = answers.readLine();
        line != null && !line.isEmpty();
        line = answers.readLine()) {
      head.append(line).append('\n');
      if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    assertThat(answers.skip(length)).isEqualTo(length);
    return head.toString();
  }
}
