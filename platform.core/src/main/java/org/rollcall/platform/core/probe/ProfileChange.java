package org.rollcall.platform.core.probe;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.capability.CapabilityProfile;
import org.rollcall.connector.api.capability.ProfileField;

/** One thing that a SIS does otherwise than when it was probed before. */
public record ProfileChange(ProfileField field, String before, String after) {
  /** What changed; what one of the two does not know has not changed. */
  public static List<ProfileChange> between(CapabilityProfile before, CapabilityProfile after) {
    var changes = new ArrayList<ProfileChange>();
    for (var field : ProfileField.values()) {
      var old = before.value(field);
      var now = after.value(field);
      if (field.comparable() && old.isPresent() && now.isPresent() && !old.equals(now)) {
        changes.add(new ProfileChange(field, old.get(), now.get()));
      }
    }
    return List.copyOf(changes);
  }

  /** Such as {@code Records per page: 100 → 500}. */
  public String sentence() {
    return field.title() + ": " + before + " → " + after;
  }
}
