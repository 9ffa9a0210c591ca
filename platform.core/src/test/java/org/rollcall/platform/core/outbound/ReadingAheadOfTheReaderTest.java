package org.rollcall.platform.core.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

/** The network is played by the test: it sends a piece whenever it is asked for one. */
class ReadingAheadOfTheReaderTest {
  private static final int PIECE = 64 << 10;
  private static final int PIECES = 100;

  private final Network network = new Network();
  private final BodySubscriber<InputStream> body = new ReadAhead<>(BodySubscribers.ofInputStream());

  @Test
  void of_what_nobody_reads_yet_little_is_taken() {
    body.onSubscribe(network);

    assertThat(network.sent).isEqualTo(1);
  }

  @Test
  void pieces_wait_for_a_slow_reader_but_no_more_than_a_few() throws IOException {
    body.onSubscribe(network);

    assertThat(stream().read()).isZero();

    assertThat(network.sent).isBetween(3, 8);
  }

  @Test
  void everything_is_read_once_and_in_order() throws IOException {
    body.onSubscribe(network);

    var read = stream().readAllBytes();

    assertThat(read).hasSize(PIECES * PIECE);
    for (int piece = 0; piece < PIECES; piece++) {
      assertThat(read[piece * PIECE]).isEqualTo((byte) piece);
      assertThat(read[(piece + 1) * PIECE - 1]).isEqualTo((byte) piece);
    }
  }

  @Test
  void what_came_before_it_broke_off_is_read_before_the_failure_is_told() throws IOException {
    network.breaksOffAfter = 4;
    body.onSubscribe(network);

    try (var stream = stream()) {
      assertThat(stream.readNBytes(3 * PIECE)).hasSize(3 * PIECE);
      assertThatThrownBy(stream::readAllBytes).hasStackTraceContaining("the line is dead");
    }
  }

  @Test
  void a_reader_that_has_had_enough_ends_it() throws IOException {
    body.onSubscribe(network);
    stream().close();
    int sent = network.sent;

    body.onNext(List.of(ByteBuffer.wrap("late".getBytes(StandardCharsets.US_ASCII))));

    assertThat(network.cancelled).isTrue();
    assertThat(network.sent).isEqualTo(sent);
  }

  private InputStream stream() {
    return body.getBody().toCompletableFuture().join();
  }

  private final class Network implements Subscription {
    private int breaksOffAfter = PIECES + 1;
    private int sent;
    private boolean cancelled;

    @Override
    public void request(long pieces) {
      for (long i = 0; i < pieces && !cancelled; i++) {
        if (sent == breaksOffAfter) {
          body.onError(new IOException("the line is dead"));
        } else if (sent == PIECES) {
          body.onComplete();
        } else {
          var piece = new byte[PIECE];
          Arrays.fill(piece, (byte) sent);
          sent++;
          body.onNext(List.of(ByteBuffer.wrap(piece)));
        }
      }
    }

    @Override
    public void cancel() {
      cancelled = true;
    }
  }
}
