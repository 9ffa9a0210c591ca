package org.rollcall.platform.core.audit;

import org.jspecify.annotations.Nullable;
import org.rollcall.platform.core.district.DistrictId;

/** Who acted, as far as the audit log needs to know. */
public interface Actor {
  /** How the actor is named: an e-mail address, or {@code operator key}. */
  String name();

  /** The actor's role, in lower case. */
  String roleName();

  /** Where the request came from, as the platform sees it. */
  String from();

  /** The only district whose entries the actor may read; null for all of them. */
  @Nullable DistrictId district();
}
