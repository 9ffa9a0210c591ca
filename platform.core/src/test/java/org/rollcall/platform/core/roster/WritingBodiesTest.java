package org.rollcall.platform.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.roster.SourcedId;

/** Bodies are hashed: they must come out as they always did, octet by octet. */
class WritingBodiesTest {
  @Test
  void any_text_comes_out_as_gson_writes_it() throws IOException {
    var random = new Random(7);
    for (int round = 0; round < 5_000; round++) {
      var text = text(random);

      var json = new Utf8Json();
      json.beginObject();
      json.name("a");
      json.value(text);
      json.name("b");
      json.beginArray();
      json.value("x");
      json.value(true);
      json.beginObject();
      json.endObject();
      json.endArray();
      json.endObject();

      assertThat(json.octets()).isEqualTo(asGson(text));
    }
  }

  @Test
  void hashes_are_those_that_are_stored() {
    var body = new RecordBody("{\"sourcedId\":\"ö\"}".getBytes(StandardCharsets.UTF_8));
    var hashing = new Hashing();

    for (var id : new String[] {"a", "ö", "a much longer identifier than any SIS ever gave out"}) {
      assertThat(hashing.key(SourcedId.of(id))).isEqualTo(RecordKey.of(SourcedId.of(id)));
    }
    assertThat(hashing.content(body)).isEqualTo(body.hash());
  }

  /** All kinds of characters, halves of pairs among them. */
  private static String text(Random random) {
    var text = new StringBuilder();
    for (int length = random.nextInt(40); length > 0; length--) {
      int bits = random.nextInt(17);
      if (bits == 16) {
        text.appendCodePoint(0x10000 + random.nextInt(0x100000));
      } else {
        text.append((char) (random.nextInt(0x10000) >>> (16 - bits)));
      }
      if (random.nextInt(20) == 0) {
        text.append(random.nextBoolean() ? '\u2028' : '\u2029');
      }
    }
    return text.toString();
  }

  private static byte[] asGson(String text) throws IOException {
    var out = new StringWriter();
    var json = new JsonWriter(out);
    json.beginObject().name("a").value(text).name("b").beginArray().value("x").value(true);
    json.beginObject().endObject().endArray().endObject();
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
