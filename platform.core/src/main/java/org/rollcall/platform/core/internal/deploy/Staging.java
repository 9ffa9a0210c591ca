package org.rollcall.platform.core.internal.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.jar.Attributes;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** Copies a jar aside and examines the copy, so what was examined is what gets installed. */
final class Staging {
  private final Path folder;

  Staging(Path folder) {
    this.folder = folder;
  }

  /**
   * Copies a jar and examines the copy.
   *
   * @throws UnusableBundle with the reason why it is no connector's bundle
   */
  StagedBundle stage(Path jar) throws UnusableBundle {
    try (var in = Files.newInputStream(jar)) {
      Files.createDirectories(folder);
      var copy = Files.createTempFile(folder, "staged-", ".jar");
      try {
        return examine(copy, copy(in, copy));
      } catch (IOException | UnusableBundle useless) {
        discard(copy);
        throw useless;
      }
    } catch (IOException unreadable) {
      throw new UnusableBundle(
          "It cannot be read. Check that Rollcall's user may read the file.", unreadable);
    }
  }

  /** Discards every copy but these. */
  void keepOnly(Set<Path> copies) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder)) {
        for (var file : files) {
          discard(copies.contains(file) ? null : file);
        }
      }
    }
  }

  private static String copy(InputStream in, Path copy) throws IOException {
    var digest = sha256();
    try (var out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      in.transferTo(out);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static StagedBundle examine(Path copy, String digest) throws UnusableBundle {
    var headers = JarSanity.manifestOf(copy).getMainAttributes();
    var symbolicName = firstClause(headers, Constants.BUNDLE_SYMBOLICNAME);
    if (symbolicName.isEmpty()) {
      throw new UnusableBundle(
          "It is a jar, but no bundle: its manifest has no Bundle-SymbolicName. Ask its maker for"
              + " the connector bundle.");
    }
    if (!firstClause(headers, Constants.FRAGMENT_HOST).isEmpty()) {
      throw new UnusableBundle("It is a fragment of another bundle; a connector stands alone.");
    }
    return new StagedBundle(copy, symbolicName, version(headers), digest);
  }

  private static Version version(Attributes headers) throws UnusableBundle {
    var text = firstClause(headers, Constants.BUNDLE_VERSION);
    try {
      return Version.parseVersion(text);
    } catch (IllegalArgumentException malformed) {
      throw new UnusableBundle(
          "Its Bundle-Version is \"" + text + "\", which is no version.", malformed);
    }
  }

  private static String firstClause(Attributes headers, String name) {
    var value = headers.getValue(name);
    return value == null ? "" : value.split(";", 2)[0].strip();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static void discard(@Nullable Path file) throws IOException {
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
