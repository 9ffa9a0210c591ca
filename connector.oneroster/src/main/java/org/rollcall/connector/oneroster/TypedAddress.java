package org.rollcall.connector.oneroster;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address as an admin typed or pasted it, cleaned of what clings to it: spaces, quotes, a full
 * stop, a slash at the end, a missing {@code https://}. Reaches nothing.
 */
public final class TypedAddress {
  static final String QUERY_TAKEN = "What follows the question mark or the hash was taken away.";

  private static final String QUOTES = "\"'“”„‟‘’‚«»‹›<>`*";
  private static final Pattern WRAPPING =
      Pattern.compile("^[\\s(" + QUOTES + "]+|[\\s)" + QUOTES + ",;]+$");
  // "Host URL: https://…", as it comes along from a letter.
  private static final Pattern LABEL =
      Pattern.compile("^[\\p{L} ]{2,40}[:=]\\s*(?=https?:/)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{[^}]*}|%7B.*?%7D|<[^>]*>?|\\[[A-Za-z][^\\]:]*]|…");
  private static final Pattern ENDING_ALONE = Pattern.compile("(?i)/?ims/oneroster");
  private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._~%&=+-]*[A-Za-z0-9_~=-]");
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*):/{1,3}(?=[^/])");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
  private static final Pattern BEGINS_LOOPBACK =
      Pattern.compile("(?i)(" + LOOPBACK + ")(?=[:/]|$)");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+\\]");

  private final @Nullable HostUrl url;
  private final String query;
  private final List<String> changes;
  private final @Nullable String complaint;

  private TypedAddress(
      @Nullable HostUrl url, String query, List<String> changes, @Nullable String complaint) {
    this.url = url;
    this.query = query;
    this.changes = List.copyOf(changes);
    this.complaint = complaint;
  }

  /** Reads what was typed. */
  public static TypedAddress read(String typed) {
    List<String> changes = new ArrayList<>();
    var text = unwrapped(typed, changes);
    if (text.isEmpty()) {
      return complaint("This is empty: paste the address that your SIS shows.");
    }
    if (ENDING_ALONE.matcher(text).lookingAt()) {
      return complaint(
          "This is only the end of an address: put what your SIS shows in front of it.");
    }
    var placeholder = PLACEHOLDER.matcher(text);
    if (placeholder.find()) {
      return complaint(
          "Put your district's own value in place of " + placeholder.group() + " in this address.");
    }
    var scheme = SCHEME.matcher(text);
    String protocol;
    String rest;
    if (scheme.find()) {
      protocol = scheme.group(1).toLowerCase(Locale.ROOT);
      rest = text.substring(scheme.end());
    } else {
      rest = text.replaceFirst("^/+", "");
      protocol = BEGINS_LOOPBACK.matcher(rest).lookingAt() ? "http" : "https";
      changes.add(protocol + ":// was put in front of the address.");
    }
    if (rest.isEmpty()) {
      return complaint("This is empty: paste the address that your SIS shows.");
    }
    return parsed(protocol, rest, changes);
  }

  /** The cleaned address; empty when there is a complaint. */
  public Optional<HostUrl> url() {
    return Optional.ofNullable(url);
  }

  /** What was changed, a sentence each; empty when nothing. */
  public List<String> changes() {
    return changes;
  }

  /** What followed a question mark, if it has the form of a query; empty when nothing did. */
  public String query() {
    return query;
  }

  /** What is wrong with it and how to put it right, in one sentence; empty when nothing. */
  public Optional<String> complaint() {
    return Optional.ofNullable(complaint);
  }

  private static TypedAddress parsed(String protocol, String rest, List<String> changes) {
    if (rest.matches(".*\\s.*")) {
      return complaint("There is a space in this address: paste it again, in one piece.");
    }
    try {
      var uri = new URI(protocol + "://" + rest);
      var host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
      if (uri.getRawUserInfo() != null) {
        return complaint(
            "Take the name and password out of the address: they have fields of their own.");
      }
      if (!HOST.matcher(host).matches() || host.contains("..") || uri.getPort() > 65_535) {
        return complaint(
            "This is no web address: it begins with the SIS's host name, such as sis.example.org.");
      }
      boolean loopback = LOOPBACK.matcher(host).matches();
      if (!loopback && !host.contains(".") && !host.startsWith("[")) {
        return complaint("The host name is not complete: it looks like sis.example.org.");
      }
      if (!protocol.equals("https") && !(protocol.equals("http") && loopback)) {
        return complaint(
            "The address must begin with https://, because student data is never sent unencrypted.");
      }
      var path = cleanPath(uri, changes);
      var asked = QUERY.matcher(uri.getRawQuery() == null ? "" : uri.getRawQuery());
      var query = asked.lookingAt() ? asked.group() : "";
      return new TypedAddress(
          HostUrl.of(protocol, host, uri.getPort(), path), query, changes, null);
    } catch (URISyntaxException e) {
      return complaint("This is no web address: paste it exactly as your SIS shows it.");
    }
  }

  private static String unwrapped(String typed, List<String> changes) {
    // Spaces that do not show come along when a value is pasted from a page or a letter.
    var visible = typed.replaceAll("[\\u200B-\\u200D\\uFEFF]", "").replace('\u00A0', ' ');
    var text = visible.strip();
    if (!text.equals(typed)) {
      note(changes, "The spaces around the address were taken away.");
    }
    String before;
    do {
      before = text;
      text = WRAPPING.matcher(text).replaceAll("");
      if (!text.equals(before.strip())) {
        note(changes, "The quotation marks around the address were taken away.");
      }
      if (text.endsWith(".")) {
        text = text.substring(0, text.length() - 1);
        note(changes, "The full stop at the end was taken away.");
      }
    } while (!before.equals(text));
    var unlabelled = LABEL.matcher(text).replaceFirst("");
    if (!unlabelled.equals(text)) {
      note(changes, "The words before the address were taken away.");
    }
    return straightened(unlabelled, changes);
  }

  /** Slips of the hand that leave no doubt about what was meant. */
  private static String straightened(String text, List<String> changes) {
    var slashed = text.replace('\\', '/');
    if (!slashed.equals(text)) {
      note(changes, "Backslashes were made slashes.");
    }
    var once = slashed.replaceFirst("(?i)^(?:https?:/*)+(?=https?:/)", "");
    if (!once.equals(slashed)) {
      note(changes, "A doubled https:// was made one.");
    }
    var withColon = once.replaceFirst("(?i)^(https?)(?=//)|^(https?)[;.](?=//)", "$1$2:");
    if (!withColon.equals(once)) {
      note(changes, "The colon of https:// was put in.");
    }
    return withColon;
  }

  private static String cleanPath(URI uri, List<String> changes) {
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      note(changes, QUERY_TAKEN);
    }
    var path = uri.normalize().getRawPath();
    if (path.length() > 1 && path.endsWith("/")) {
      note(changes, "The slash at the end was taken away.");
    }
    if (path.contains("//")) {
      note(changes, "A doubled slash was made one.");
    }
    return path.replaceAll("/{2,}", "/").replaceAll("/+$", "");
  }

  private static void note(List<String> changes, String sentence) {
    if (!changes.contains(sentence)) {
      changes.add(sentence);
    }
  }

  private static TypedAddress complaint(String sentence) {
    return new TypedAddress(null, "", List.of(), sentence);
  }
}
