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
  private static final Pattern WRAPPING =
      Pattern.compile("^[\\s\"'“”‘’«»<>(`]+|[\\s\"'“”‘’«»<>)`,;]+$");
  private static final Pattern SCHEME = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*):/{1,3}(?=[^/])");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1\\]");
  private static final Pattern BEGINS_LOOPBACK =
      Pattern.compile("(?i)(" + LOOPBACK + ")(?=[:/]|$)");
  private static final Pattern HOST =
      Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+\\]");

  private final @Nullable HostUrl url;
  private final List<String> changes;
  private final @Nullable String complaint;

  private TypedAddress(@Nullable HostUrl url, List<String> changes, @Nullable String complaint) {
    this.url = url;
    this.changes = List.copyOf(changes);
    this.complaint = complaint;
  }

  /** Reads what was typed. */
  public static TypedAddress read(String typed) {
    List<String> changes = new ArrayList<>();
    var text = unwrapped(typed, changes);
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
      return new TypedAddress(HostUrl.of(protocol, host, uri.getPort(), path), changes, null);
    } catch (URISyntaxException e) {
      return complaint("This is no web address: paste it exactly as your SIS shows it.");
    }
  }

  private static String unwrapped(String typed, List<String> changes) {
    // Spaces that do not show come along when a value is pasted from a page or a letter.
    var visible = typed.replaceAll("[\\u200B-\\u200D\\uFEFF]", "").replace('\u00A0', ' ');
    var text = visible;
    String before;
    do {
      before = text;
      text = WRAPPING.matcher(text).replaceAll("");
      if (text.endsWith(".")) {
        text = text.substring(0, text.length() - 1);
        note(changes, "The full stop at the end was taken away.");
      }
    } while (!before.equals(text));
    if (!visible.strip().startsWith(text.isEmpty() ? " " : text.substring(0, 1))) {
      note(changes, "The quotation marks around the address were taken away.");
    }
    return text;
  }

  private static String cleanPath(URI uri, List<String> changes) {
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      note(changes, "What follows the question mark or the hash was taken away.");
    }
    var path = uri.normalize().getRawPath();
    return path.replaceAll("/{2,}", "/").replaceAll("/+$", "");
  }

  private static void note(List<String> changes, String sentence) {
    if (!changes.contains(sentence)) {
      changes.add(sentence);
    }
  }

  private static TypedAddress complaint(String sentence) {
    return new TypedAddress(null, List.of(), sentence);
  }
}
