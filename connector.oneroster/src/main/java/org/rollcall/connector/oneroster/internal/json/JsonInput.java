package org.rollcall.connector.oneroster.internal.json;

import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A JSON document in UTF-8, read piece by piece, in the manner of Gson's reader and several times
 * as fast: what nobody wants never becomes a string.
 */
public final class JsonInput {
  /** What comes next. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL,
    NOTHING
  }

  private static final int MAX_NESTING = 64;

  private final Octets octets;
  private final KnownNames names = new KnownNames();
  private final boolean[] followed = new boolean[MAX_NESTING + 1];
  private final boolean[] inArray = new boolean[MAX_NESTING + 1];
  private int depth;

  JsonInput(InputStream in) throws IOException {
    this.octets = new Octets(in);
  }

  /** A record has passed. */
  void refill() {
    octets.refill();
    names.again();
  }

  /** What comes next; fails where nothing can come. */
  public Kind peek() throws IOException {
    int octet = octets.peekBeyondSpace();
    return switch (octet) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.TEXT;
      case 't', 'T', 'f', 'F' -> Kind.BOOLEAN;
      case 'n', 'N' -> Kind.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
      default -> {
        if (octet < 0 && octets.atEnd()) {
          yield nothing();
        }
        throw malformed("no value begins here");
      }
    };
  }

  private Kind nothing() throws EOFException {
    if (depth > 0 || !followed[0]) {
      throw new EOFException("the document ends in the middle");
    }
    return Kind.NOTHING;
  }

  public void beginObject() throws IOException {
    begin('{', false);
  }

  public void beginArray() throws IOException {
    begin('[', true);
  }

  public void endObject() throws IOException {
    end('}');
  }

  public void endArray() throws IOException {
    end(']');
  }

  private void begin(char bracket, boolean array) throws IOException {
    expect(bracket);
    if (depth == MAX_NESTING) {
      throw malformed("it is nested too deep");
    }
    depth++;
    followed[depth] = false;
    inArray[depth] = array;
  }

  private void end(char bracket) throws IOException {
    expect(bracket);
    depth--;
    followed[depth] = true;
  }

  /** Whether the object or array goes on. */
  public boolean hasNext() throws IOException {
    char close = inArray[depth] ? ']' : '}';
    int octet = octets.peekBeyondSpace();
    if (octet == close) {
      return false;
    }
    if (followed[depth]) {
      expect(',');
      followed[depth] = false;
      if (octets.peekBeyondSpace() == close) {
        throw malformed("a comma is followed by nothing");
      }
    }
    return true;
  }

  /** The name of the next member. */
  public String nextName() throws IOException {
    expect('"');
    var known = names.pass(octets);
    var name = known == null ? unknownName() : known;
    expect(':');
    return name;
  }

  private String unknownName() throws IOException {
    octets.keep();
    boolean ascii = octets.passText();
    return ascii && octets.peek() == '"' ? names.read(octets) : rest();
  }

  /** A text, or a number as it is written. */
  public String nextString() throws IOException {
    return peek() == Kind.NUMBER ? number() : text();
  }

  public boolean nextBoolean() throws IOException {
    boolean isTrue = (octets.peekBeyondSpace() | 0x20) == 't';
    word(isTrue ? "true" : "false");
    return isTrue;
  }

  public void nextNull() throws IOException {
    octets.peekBeyondSpace();
    word("null");
  }

  /** Passes whatever comes next. */
  public void skipValue() throws IOException {
    switch (peek()) {
      case OBJECT -> {
        beginObject();
        while (hasNext()) {
          skipText();
          expect(':');
          skipValue();
        }
        endObject();
      }
      case ARRAY -> {
        beginArray();
        while (hasNext()) {
          skipValue();
        }
        endArray();
      }
      case TEXT -> {
        skipText();
        followed[depth] = true;
      }
      case NUMBER -> number();
      case BOOLEAN -> nextBoolean();
      case NULL -> nextNull();
      case NOTHING -> throw new EOFException("the document has ended");
    }
  }

  private void skipText() throws IOException {
    expect('"');
    octets.passText();
    while (octets.next() == '\\') {
      escaped();
      octets.passText();
    }
  }

  private String text() throws IOException {
    expect('"');
    octets.keep();
    boolean ascii = octets.passText();
    followed[depth] = true;
    if (octets.peek() != '"') {
      return rest();
    }
    var text = octets.text(ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    octets.pass();
    return text;
  }

  /** A text with something escaped in it, up to which it was kept. */
  private String rest() throws IOException {
    var text = new StringBuilder(octets.text(StandardCharsets.UTF_8));
    while (octets.next() == '\\') {
      text.append(escaped());
      octets.keep();
      octets.passText();
      text.append(octets.text(StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  private char escaped() throws IOException {
    int octet = octets.next();
    return switch (octet) {
      case '"', '\\', '/', '\'' -> (char) octet;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n', '\n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed("nothing is escaped so");
    };
  }

  private char unicode() throws IOException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(octets.next(), 16);
      if (digit < 0) {
        throw malformed("a character is written wrongly");
      }
      code = 16 * code + digit;
    }
    return (char) code;
  }

  private String number() throws IOException {
    octets.peekBeyondSpace();
    octets.keep();
    NumberForm.pass(octets);
    mustBeApart();
    followed[depth] = true;
    return octets.text(StandardCharsets.ISO_8859_1);
  }

  private void word(String word) throws IOException {
    for (int i = 0; i < word.length(); i++) {
      if ((octets.next() | 0x20) != word.charAt(i)) {
        throw malformed("there is no such word");
      }
    }
    mustBeApart();
    followed[depth] = true;
  }

  /** A word or number ends with space, a sign of JSON, or the document. */
  private void mustBeApart() throws IOException {
    int octet = octets.peek();
    if (octet > ' ' && octet != ',' && octet != ']' && octet != '}' && octet != ':') {
      throw malformed("a word or number does not end");
    }
  }

  private void expect(char sign) throws IOException {
    int octet = octets.peekBeyondSpace();
    if (octet != sign) {
      throw octet < 0 && octets.atEnd()
          ? new EOFException("the document ends in the middle")
          : malformed("something else should follow");
    }
    octets.pass();
  }

  private static MalformedJsonException malformed(String why) {
    return new MalformedJsonException(why);
  }
}
