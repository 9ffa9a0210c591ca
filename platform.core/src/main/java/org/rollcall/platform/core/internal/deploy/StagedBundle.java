package org.rollcall.platform.core.internal.deploy;

import java.nio.file.Path;
import org.osgi.framework.Version;

/**
 * A bundle as it was read once: a copy that nobody overwrites, which is what gets installed.
 *
 * @param digest of the content, so two builds of one version are told apart
 */
record StagedBundle(Path copy, String symbolicName, Version version, String digest) {
  /** Whether both are the same version of the same bundle, of whatever content. */
  boolean sameVersionAs(StagedBundle other) {
    return symbolicName.equals(other.symbolicName) && version.equals(other.version);
  }

  /** Whether both are the same build. */
  boolean sameBuildAs(StagedBundle other) {
    return sameVersionAs(other) && digest.equals(other.digest);
  }

  /** Where the framework keeps it; the prefix is what the hooks go by. */
  String location() {
    return ConnectorBundles.LOCATION + symbolicName + "/" + version;
  }
}
