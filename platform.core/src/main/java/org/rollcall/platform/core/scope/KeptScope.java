package org.rollcall.platform.core.scope;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The scope of a connection as it is kept.
 *
 * @param changed when it was said last; null when it never was
 * @param changedBy by whom; empty when it never was
 * @param applied the fingerprint of the bounds that the roster was last read with as a whole; empty
 *     for everything
 */
public record KeptScope(Scope scope, @Nullable Instant changed, String changedBy, String applied) {
  /** Nobody ever narrowed anything. */
  public static final KeptScope NONE = new KeptScope(Scope.EVERYTHING, null, "", "");
}
