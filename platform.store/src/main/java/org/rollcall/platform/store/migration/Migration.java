package org.rollcall.platform.store.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One numbered SQL script, named like {@code V001__first.sql}. Statements end with a semicolon at
 * the end of a line; whole-line comments only.
 */
public record Migration(int version, String name, String script) {
  private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

  /** Reads a script that lies beside a class. */
  public static Migration beside(Class<?> neighbour, String file) {
    Matcher matcher = NAME.matcher(file);
    try (var stream = neighbour.getResourceAsStream(file)) {
      if (!matcher.matches() || stream == null) {
        throw new IllegalStateException("there is no migration " + file);
      }
      var script = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      return new Migration(Integer.parseInt(matcher.group(1)), matcher.group(2), script);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the migration " + file, e);
    }
  }

  List<String> statements() {
    var code = script.lines().filter(line -> !line.startsWith("--")).toList();
    return Stream.of(String.join("\n", code).split(";\\s*(\n|$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  String checksum() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
