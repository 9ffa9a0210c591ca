package org.rollcall.platform.core.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/**
 * Where an installation keeps its data.
 *
 * @param home ROLLCALL_HOME
 * @param server null for a file in the home
 * @param takeOver after how long a silence a node is taken for dead by the others
 */
public record StorePlace(Path home, @Nullable DatabaseServer server, Duration takeOver) {
  private static final String POSTGRES = "postgres";
  private static final Duration USUAL = Duration.ofMinutes(1);

  /** With the usual patience between nodes. */
  public StorePlace(Path home, @Nullable DatabaseServer server) {
    this(home, server, USUAL);
  }

  /** A file in the home. */
  public static StorePlace inHome(Path home) {
    return new StorePlace(home, null, USUAL);
  }

  /**
   * What the settings say.
   *
   * @throws Refusal with a sentence by setting that is missing or does not fit the others
   */
  public static StorePlace of(PlatformSettings settings) {
    var home = settings.home();
    if (!settings.get(Setting.STORE).filter(POSTGRES::equals).isPresent()) {
      return inHome(home);
    }
    return new StorePlace(home, server(settings), settings.seconds(Setting.TAKE_OVER));
  }

  /**
   * The server that the settings name, whether or not it is in use yet.
   *
   * @throws Refusal when they name none
   */
  public static DatabaseServer server(PlatformSettings settings) {
    var address =
        settings
            .get(Setting.STORE_URL)
            .orElseThrow(
                () ->
                    Refusal.invalid(
                        Setting.STORE_URL.key(),
                        "store.url (ROLLCALL_STORE_URL) is missing: say where the PostgreSQL database"
                            + " is, such as jdbc:postgresql://db.example.org:5432/rollcall."));
    return new DatabaseServer(
        address, settings.get(Setting.STORE_USER).orElse(""), password(settings).orElse(null));
  }

  private static Optional<Secret> password(PlatformSettings settings) {
    var given = settings.get(Setting.STORE_PASSWORD).map(Secret::of);
    return given.isPresent()
        ? given
        : settings.get(Setting.STORE_PASSWORD_FILE).map(Path::of).map(StorePlace::read);
  }

  /** The first line of a file. */
  private static Secret read(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .map(Secret::of)
          .orElseThrow(() -> unusable(file, "is empty"));
    } catch (IOException | java.io.UncheckedIOException e) {
      throw unusable(file, "cannot be read");
    }
  }

  private static Refusal unusable(Path file, String why) {
    return Refusal.invalid(
        Setting.STORE_PASSWORD_FILE.key(),
        "store.passwordFile (ROLLCALL_STORE_PASSWORD_FILE): %s %s; it must hold the password in its first line."
            .formatted(file, why));
  }
}
