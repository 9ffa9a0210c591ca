package org.rollcall.platform.core.internal;

import java.time.Clock;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.connection.CredentialUse;
import org.rollcall.platform.core.credential.CredentialVault;
import org.rollcall.platform.core.credential.KeepMasterKey;
import org.rollcall.platform.core.credential.MasterKey;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.store.Store;

/** All that has to do with the secrets of connections and the key that seals them. */
record Secrets(KeepMasterKey masterKey, CredentialUse use, CredentialVault vault) {
  /** Makes the key at the first start, and finishes a rotation that was cut off. */
  static Secrets open(PlatformSettings settings, Store store, AuditLog audit, Clock clock) {
    var given = settings.get(Setting.MASTER_KEY);
    var vault = new CredentialVault(MasterKey.of(given, settings.home()));
    var masterKey =
        new KeepMasterKey(
            settings.home(),
            given.isPresent(),
            vault,
            work -> store.credentials().reseal(work) + store.notices().reseal(work),
            audit);
    masterKey.finish();
    if (store.shared()) {
      masterKey.mustOpenWhatIsStored();
    }
    var use = new CredentialUse(store.credentials(), vault, store.districts(), audit, clock);
    return new Secrets(masterKey, use, vault);
  }
}
