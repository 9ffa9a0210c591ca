package org.rollcall.connector.oneroster.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an answer says about itself: imsx status in its three shapes (bare, wrapped, a set), or an
 * OAuth error.
 *
 * @param codeMajor {@code success}, {@code failure} and so on; empty when not said
 * @param minorCodes lower-case, without spaces and underscores, because the standard mixes them
 * @param description for a person, empty when not said
 * @param oauthError the error word of RFC 6749 5.2, empty when there is none
 */
public record StatusReport(
    String codeMajor, List<String> minorCodes, String description, String oauthError) {
  private static final int MAX_DESCRIPTION = 300;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s\"'=<>(),;@]{1,64}@[^\\s\"'=<>(),;@]{1,255}");

  public StatusReport {
    minorCodes = List.copyOf(minorCodes);
  }

  /** Says nothing. */
  public static StatusReport none() {
    return new StatusReport("", List.of(), "", "");
  }

  /** Reads an error body; a body that is not JSON says nothing. */
  public static StatusReport read(InputStream body) {
    try {
      return JsonStream.over(body).status();
    } catch (IOException | IllegalStateException e) {
      return none();
    }
  }

  static StatusReport of(Value.Members answer) {
    var found = new Search();
    found.in(answer);
    return new StatusReport(found.major, found.minors, found.description, found.oauthError);
  }

  /** Whether it says that the request failed. */
  public boolean saysFailure() {
    return codeMajor.equals("failure") || codeMajor.equals("unsupported");
  }

  public boolean hasMinor(String code) {
    return minorCodes.contains(code);
  }

  /** Whether a word stands in what it says to people. */
  public boolean mentions(String word) {
    return description.toLowerCase(Locale.ROOT).contains(word);
  }

  /**
   * The reason that the SIS gives, to be put behind a sentence; or nothing. It is kept and shown,
   * so a person's e-mail address that the SIS repeats is left out.
   */
  public String reason() {
    return description.isEmpty()
        ? ""
        : " The SIS says: \"" + EMAIL.matcher(description).replaceAll("an e-mail address") + "\".";
  }

  private static final class Search {
    private final List<String> minors = new ArrayList<>();
    private String major = "";
    private String description = "";
    private String oauthError = "";

    void in(Value value) {
      if (value instanceof Value.Members object) {
        object.forEach(this::member);
      } else if (value instanceof Value.Many many) {
        many.values().forEach(this::in);
      }
    }

    private void member(String name, Value value) {
      var text = value instanceof Value.Text ? value.asText() : Optional.<String>empty();
      switch (name.toLowerCase(Locale.ROOT)) {
        case "imsx_codemajor" -> major = text.orElse(major).toLowerCase(Locale.ROOT);
        case "imsx_codeminor", "imsx_codeminorfieldvalue" ->
            text.map(Search::plain).ifPresent(minors::add);
        case "imsx_description", "error_description", "message" ->
            description = text.map(Search::cut).orElse(description);
        case "error" -> oauthError = text.orElse(oauthError);
        default -> {}
      }
      if (text.isEmpty()) {
        in(value);
      }
    }

    private static String plain(String code) {
      return code.toLowerCase(Locale.ROOT).replace(" ", "").replace("_", "");
    }

    private static String cut(String text) {
      // What was asked for is nobody's business: an echoed address loses its query.
      var line = text.replaceAll("\\?\\S+", "").replaceAll("\\s+", " ");
      return line.length() > MAX_DESCRIPTION ? line.substring(0, MAX_DESCRIPTION) + "…" : line;
    }
  }
}
