package org.rollcall.connector.simulator.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends one answer, packed where the caller can unpack it; bodies of any size take no memory. */
final class AnswerWriter {

  private static final int WORTH_PACKING = 512;
  private static final int PIECES = 10;
  private static final byte[] BLOCK = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);

  private final Answer answer;
  private final boolean gzip;

  AnswerWriter(Answer answer, String acceptEncoding) {
    this.answer = answer;
    this.gzip = acceptEncoding.contains("gzip");
  }

  void write(Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    try {
      Delivery delivery = answer.delivery();
      if (delivery.bomb() > 0) {
        response.getHeaders().put("Content-Encoding", "gzip");
        stream(response, out -> explode(out, delivery.bomb()));
        callback.succeeded();
      } else if (delivery.filler() > 0) {
        stream(response, out -> fill(out, delivery.filler()));
        callback.succeeded();
      } else if (delivery.slowMillis() > 0) {
        stream(response, out -> trickle(out, delivery.slowMillis()));
        callback.succeeded();
      } else {
        response.write(true, ByteBuffer.wrap(body(response)), callback);
      }
    } catch (IOException callerGone) {
      callback.failed(callerGone);
    }
  }

  private byte[] body(Response response) throws IOException {
    byte[] plain = bytes();
    if (!gzip || plain.length < WORTH_PACKING) {
      return plain;
    }
    response.getHeaders().put("Content-Encoding", "gzip");
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private byte[] bytes() {
    return answer.body().getBytes(StandardCharsets.UTF_8);
  }

  private interface Body {
    void to(OutputStream out) throws IOException;
  }

  private static void stream(Response response, Body body) throws IOException {
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      body.to(out);
    }
  }

  private static void explode(OutputStream out, long size) throws IOException {
    try (var packed = new GZIPOutputStream(out)) {
      packed.write("{\"users\":[".getBytes(StandardCharsets.UTF_8));
      blanks(packed, size);
      packed.write("]}".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Before the closing brace: the JSON stays readable. */
  private void fill(OutputStream out, long size) throws IOException {
    byte[] body = bytes();
    int end = Math.max(0, body.length - 1);
    out.write(body, 0, end);
    blanks(out, size);
    out.write(body, end, body.length - end);
  }

  private static void blanks(OutputStream out, long size) throws IOException {

    for (long left = size; left > 0; left -= BLOCK.length) {
      out.write(BLOCK, 0, (int) Math.min(left, BLOCK.length));
    }
  }

  private void trickle(OutputStream out, long millis) throws IOException {
    byte[] body = bytes();
    int piece = Math.max(1, body.length / PIECES);
    for (int at = 0; at < body.length; at += piece) {
      out.write(body, at, Math.min(piece, body.length - at));
      out.flush();
      try {
        TimeUnit.MILLISECONDS.sleep(millis / PIECES);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new IOException("The simulator stops.", stopping);
      }
    }
  }
}
