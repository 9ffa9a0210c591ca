package org.rollcall.platform.core.sync;

/**
 * How somebody wants a run to be.
 *
 * @param inBlackout whether it may begin although a blackout holds
 * @param changesOnly whether it reads only what changed, where the SIS can tell; everything else
 */
public record RunWish(boolean inBlackout, boolean changesOnly) {
  /** Everything, and not in a blackout. */
  public static final RunWish USUAL = new RunWish(false, false);
}
