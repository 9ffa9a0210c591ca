package org.rollcall.platform.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must hold of each setting: a complaint names the setting, its value and its range. */
final class SettingRules {
  private static final Pattern HOST = Pattern.compile("(\\*\\.)?[A-Za-z0-9._:\\[\\]-]+");
  private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9._\\[\\]:-]+:(\\d{1,5})");
  private static final Pattern PASSWORD_INSIDE =
      Pattern.compile("[?&](user|password|sslpassword)=|//[^/]*@", Pattern.CASE_INSENSITIVE);
  private static final int MASTER_KEY_OCTETS = 32;
  private static final int SHORTEST_KEY = 20;

  private SettingRules() {}

  /** What is wrong with a value; empty when nothing is, or when it says nothing. */
  static Optional<String> complaint(Setting setting, String value) {
    if (value.isEmpty() && setting.defaultValue().isEmpty()) {
      return Optional.empty();
    }
    return switch (setting) {
      case CONSOLE_HOST -> hosts(setting, value);
      case CONSOLE_PORT -> whole(setting, value, 0, 65_535);
      case PUBLIC_ADDRESS -> address(setting, value);
      case TLS_KEYSTORE, CA_FILES, STORE_PASSWORD_FILE -> files(setting, value);
      case PROXY -> hostAndPort(setting, value);
      case PROXY_BYPASS, PRIVATE_HOSTS -> hosts(setting, value);
      case REQUESTS_AT_ONCE -> whole(setting, value, 1, 32);
      case BODY_DEADLINE -> whole(setting, value, 5, 3_600);
      case BODY_LIMIT -> whole(setting, value, 1_048_576, Integer.MAX_VALUE);
      case CONCURRENT_RUNS, RUNS_PER_HOST -> whole(setting, value, 1, 16);
      case HISTORY_DAYS -> whole(setting, value, 90, 3650);
      case NIGHT_FROM, NIGHT_TO, DIGEST_AT -> time(setting, value);
      case STALE_AFTER -> whole(setting, value, 1, 720);
      case PACKAGE_FOLDER -> folder(setting, value);
      case PACKAGE_SETTLE -> whole(setting, value, 1, 3_600);
      case PACKAGE_SIZE -> whole(setting, value, 1, 2_047);
      case PACKAGE_UNPACKED -> whole(setting, value, 1, 1_048_576);
      case PACKAGE_RATIO -> whole(setting, value, 10, 1_000);
      case PACKAGE_FILES -> whole(setting, value, 22, 1_000);
      case DISK_ENOUGH -> whole(setting, value, 0, 1_048_576);
      case METRICS_KEY -> key(setting, value);
      case MASTER_KEY -> masterKey(setting, value);
      case TAKE_OVER -> whole(setting, value, 4, 600);
      case STORE -> oneOf(setting, value, "sqlite", "postgres");
      case STORE_URL -> database(setting, value);
      case TLS_PASSWORD, STORE_USER, STORE_PASSWORD -> Optional.empty();
    };
  }

  private static Optional<String> whole(Setting setting, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return Optional.empty();
      }
    } catch (NumberFormatException e) {
      // Said below, like a number out of range.
    }
    return wrong(setting, value, "a whole number from " + least + " to " + most);
  }

  private static Optional<String> time(Setting setting, String value) {
    try {
      LocalTime.parse(value);
      return Optional.empty();
    } catch (DateTimeParseException e) {
      return wrong(setting, value, "a time of day such as 02:00");
    }
  }

  private static Optional<String> hosts(Setting setting, String value) {
    return members(value)
        .filter(host -> !HOST.matcher(host).matches())
        .findFirst()
        .flatMap(host -> wrong(setting, host, "a host name or IP address"));
  }

  private static Optional<String> hostAndPort(Setting setting, String value) {
    var matcher = HOST_AND_PORT.matcher(value);
    boolean fits = matcher.matches() && Integer.parseInt(matcher.group(1)) <= 65_535;
    return fits ? Optional.empty() : wrong(setting, value, "host:port, such as proxy.example:3128");
  }

  private static Optional<String> files(Setting setting, String value) {
    return members(value)
        .filter(file -> !Files.isReadable(Path.of(file)))
        .findFirst()
        .flatMap(file -> wrong(setting, file, "a file that Rollcall can read"));
  }

  private static Optional<String> folder(Setting setting, String value) {
    var folder = Path.of(value);
    return folder.isAbsolute() && Files.isDirectory(folder) && Files.isWritable(folder)
        ? Optional.empty()
        : wrong(setting, value, "a folder, by its whole path, that Rollcall can write to");
  }

  private static Optional<String> address(Setting setting, String value) {
    try {
      var uri = new URI(value);
      if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null) {
        return Optional.empty();
      }
    } catch (URISyntaxException e) {
      // Said below, like an address of another kind.
    }
    return wrong(setting, value, "an address that begins with https://");
  }

  private static Optional<String> oneOf(Setting setting, String value, String... members) {
    return List.of(members).contains(value)
        ? Optional.empty()
        : wrong(setting, value, String.join(" or ", members));
  }

  private static Optional<String> database(Setting setting, String value) {
    if (PASSWORD_INSIDE.matcher(value).find()) {
      return Optional.of(
          setting.key()
              + " ("
              + setting.variable()
              + ") holds a user or a password; give them by store.user and store.passwordFile.");
    }
    return value.startsWith("jdbc:postgresql:")
        ? Optional.empty()
        : wrong(setting, value, "like jdbc:postgresql://db.example.org:5432/rollcall");
  }

  private static Optional<String> key(Setting setting, String value) {
    return value.length() >= SHORTEST_KEY
        ? Optional.empty()
        : wrong(setting, "••••••", SHORTEST_KEY + " characters or more");
  }

  private static Optional<String> masterKey(Setting setting, String value) {
    try {
      if (Base64.getDecoder().decode(value).length == MASTER_KEY_OCTETS) {
        return Optional.empty();
      }
    } catch (IllegalArgumentException e) {
      // Said below, like a key of another length.
    }
    return wrong(setting, "••••••", "32 octets in base64");
  }

  private static Stream<String> members(String value) {
    return Stream.of(value.split(",")).map(String::strip).filter(member -> !member.isEmpty());
  }

  private static Optional<String> wrong(Setting setting, String value, String range) {
    return Optional.of(
        setting.key()
            + " ("
            + setting.variable()
            + ") is “"
            + value
            + "”; it must be "
            + range
            + ".");
  }
}
