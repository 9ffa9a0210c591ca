package org.rollcall.platform.core.credential;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.refusal.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rotates, exports and brings back the master key. A rotation that is killed at any step is
 * finished at the next start: the new key lies beside the old one before anything is sealed with
 * it, and takes its place after everything is.
 */
public final class KeepMasterKey {
  private static final Logger LOG = LoggerFactory.getLogger(KeepMasterKey.class);
  private static final String SUBJECT = "master key";

  private final MasterKeyFiles files;
  private final boolean givenByEnvironment;
  private final CredentialVault vault;
  private final ToIntFunction<Credentials.Resealing> credentials;
  private final AuditLog audit;
  private final Consumer<Step> passing;

  /**
   * Keeps the key of a home, or the one that the environment gives.
   *
   * @param credentials seals everything anew that is sealed anywhere, and counts it
   */
  public KeepMasterKey(
      Path home,
      boolean givenByEnvironment,
      CredentialVault vault,
      ToIntFunction<Credentials.Resealing> credentials,
      AuditLog audit) {
    this(home, givenByEnvironment, vault, credentials, audit, step -> {});
  }

  KeepMasterKey(
      Path home,
      boolean givenByEnvironment,
      CredentialVault vault,
      ToIntFunction<Credentials.Resealing> credentials,
      AuditLog audit,
      Consumer<Step> passing) {
    this.files = new MasterKeyFiles(home);
    this.givenByEnvironment = givenByEnvironment;
    this.vault = vault;
    this.credentials = credentials;
    this.audit = audit;
    this.passing = passing;
  }

  /** What a rotation has done. */
  enum Step {
    STAGED,
    RESEALED,
    SWAPPED
  }

  /** Finishes a rotation that was cut off; to be called before any secret is opened. */
  public void finish() {
    if (!givenByEnvironment) {
      files
          .staged()
          .ifPresent(
              key -> {
                int resealed = complete(key);
                LOG.info("A rotation of the master key was finished; sealed anew: {}", resealed);
              });
    }
  }

  /**
   * Refuses a database whose secrets another key sealed: of the nodes that share one, each must
   * have the same key, or it would tell every SIS's admin to enter the secret again.
   */
  public void mustOpenWhatIsStored() {
    var ids = new HashSet<String>();
    var unused = credentials.applyAsInt((place, stored) -> noted(ids, stored));
    if (!ids.isEmpty() && !ids.contains(vault.sealing().id())) {
      throw new SisException(
          FailureKind.STORAGE_UNAVAILABLE,
          "The secrets in this database were sealed with another master key than this node has. The"
              + " operator must copy the file master.key of a node that has it into this home, or give"
              + " its key by ROLLCALL_MASTER_KEY.");
    }
  }

  private static Optional<SealedCredential> noted(Set<String> ids, SealedCredential stored) {
    ids.add(stored.keyId());
    return Optional.empty();
  }

  /**
   * Seals every secret with a new master key.
   *
   * @param given the new key, where the environment gives the key; else null
   * @return how many secrets were sealed anew
   */
  public synchronized int rotate(Caller caller, @Nullable Secret given) {
    caller.mustBeOperator();
    int resealed = givenByEnvironment ? rotateTo(given) : rotateFile(given);
    LOG.info("{} rotated the master key; sealed anew: {}", caller.name(), resealed);
    audit.record(
        caller, AuditAction.MASTER_KEY_ROTATED, null, SUBJECT, "Secrets sealed anew: " + resealed);
    return resealed;
  }

  private int rotateFile(@Nullable Secret given) {
    if (given != null) {
      throw Refusal.conflict(
          "The master key of this Rollcall is in the file master.key, where the new one is made:"
              + " leave the new key out.");
    }
    var fresh = files.stage();
    passing.accept(Step.STAGED);
    return complete(fresh);
  }

  private int complete(MasterKey fresh) {
    vault.take(fresh, vault.sealing());
    int resealed = credentials.applyAsInt(vault::anew);
    passing.accept(Step.RESEALED);
    files.swap();
    passing.accept(Step.SWAPPED);
    // What was sealed with the old key just before it was taken away, and stored just after.
    return resealed + credentials.applyAsInt(vault::anew);
  }

  private int rotateTo(@Nullable Secret given) {
    if (given == null) {
      throw Refusal.conflict(
          "The master key of this Rollcall is given by ROLLCALL_MASTER_KEY: give the new one too, 32"
              + " octets in base64, and start Rollcall with it from then on.");
    }
    var fresh =
        MasterKey.read(given.reveal())
            .orElseThrow(
                () -> Refusal.invalid("newKey", "The new key must be 32 octets in base64."));
    if (fresh.id().equals(vault.sealing().id())) {
      throw Refusal.invalid("newKey", "This is the present key: make a new one.");
    }
    vault.take(fresh, vault.sealing());
    return credentials.applyAsInt(vault::anew) + credentials.applyAsInt(vault::anew);
  }

  /** The master key as a text that the passphrase opens; refused by field when it is too short. */
  public String export(Caller caller, Secret passphrase) {
    caller.mustBeOperator();
    var wrapped = WrappedKey.wrap(vault.sealing(), passphrase);
    LOG.info("{} exported the master key", caller.name());
    audit.record(
        caller, AuditAction.MASTER_KEY_EXPORTED, null, SUBJECT, "Wrapped with a passphrase.");
    return wrapped;
  }

  /**
   * Seals with the present master key whatever an exported one had sealed, so that it opens again.
   *
   * @return how many secrets open again
   */
  public synchronized int bringBack(Caller caller, String wrapped, Secret passphrase) {
    caller.mustBeOperator();
    var old = WrappedKey.unwrap(wrapped, passphrase);
    var present = vault.sealing();
    vault.take(present, old);
    int resealed = credentials.applyAsInt(vault::anew);
    vault.take(present);
    LOG.info("{} brought an old master key back; open again: {}", caller.name(), resealed);
    audit.record(
        caller, AuditAction.MASTER_KEY_IMPORTED, null, SUBJECT, "Secrets open again: " + resealed);
    return resealed;
  }
}
