package org.rollcall.platform.core.internal.deploy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A settled file of the folder, examined: a bundle, or the reason why it is none.
 *
 * @param bundle null when it is none
 * @param problem the reason; null when it is a bundle
 */
record FolderFile(
    String name, FileStamp stamp, @Nullable StagedBundle bundle, @Nullable String problem) {
  Optional<StagedBundle> usable() {
    return Optional.ofNullable(bundle);
  }

  boolean isBuild(StagedBundle build) {
    return bundle != null && bundle.sameBuildAs(build);
  }

  boolean isVersion(StagedBundle build) {
    return bundle != null && bundle.sameVersionAs(build);
  }
}
