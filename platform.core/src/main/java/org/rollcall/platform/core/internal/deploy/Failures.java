package org.rollcall.platform.core.internal.deploy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was tried and did not work, so it is not tried again until something changes. */
final class Failures {
  private final Map<FolderFile, String> sentences = new HashMap<>();
  private final Set<FolderFile> conflicts = new HashSet<>();

  void add(FolderFile file, String sentence) {
    sentences.put(file, sentence);
  }

  /** It failed because of another that is there. */
  void addConflict(FolderFile file, String sentence) {
    add(file, sentence);
    conflicts.add(file);
  }

  /** Somebody left, so conflicts may be over. */
  void forgetConflicts() {
    sentences.keySet().removeAll(conflicts);
    conflicts.clear();
  }

  /** Forgets files that were changed or taken away: putting a file back is trying again. */
  void keepOnly(Collection<FolderFile> files) {
    sentences.keySet().retainAll(files);
    conflicts.retainAll(files);
  }

  Optional<String> of(FolderFile file) {
    return Optional.ofNullable(sentences.get(file));
  }
}
