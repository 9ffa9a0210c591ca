package org.rollcall.platform.core.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.home.OwnerOnlyFile;

/** The file of the master key, and beside it the one that is to take its place. */
final class MasterKeyFiles {
  private final Path present;
  private final Path next;

  MasterKeyFiles(Path home) {
    this.present = home.resolve("master.key");
    this.next = home.resolve("master.key.next");
  }

  /** The key that is to take the present one's place; empty when none is. */
  Optional<MasterKey> staged() {
    if (!Files.exists(next)) {
      return Optional.empty();
    }
    var text = new OwnerOnlyFile(next).readOrMake(() -> MasterKey.fresh().text());
    return Optional.of(
        MasterKey.read(text)
            .orElseThrow(
                () ->
                    new SisException(
                        FailureKind.STORAGE_UNAVAILABLE,
                        next + " is damaged: the operator must restore it from a back-up of it.")));
  }

  /** Puts a new key beside the present one. */
  MasterKey stage() {
    var text = new OwnerOnlyFile(next).readOrMake(() -> MasterKey.fresh().text());
    return MasterKey.read(text).orElseThrow(() -> new IllegalStateException("just written"));
  }

  /** Lets the new key take the present one's place, at once. */
  void swap() {
    try {
      Files.move(
          next, present, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          present
              + " cannot be replaced: let the user that runs Rollcall own it and its folder. Nothing"
              + " is lost; the next start finishes it.",
          e);
    }
  }
}
