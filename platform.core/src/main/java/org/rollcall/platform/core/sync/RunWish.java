package org.rollcall.platform.core.sync;

/**
 * How somebody wants a run to be.
 *
 * @param inBlackout whether it may begin although a blackout holds
 * @param changesOnly whether it reads only what changed, where the SIS can tell; everything else
 * @param again whether it reads the file again whose run was held, where the newest run was
 */
public record RunWish(boolean inBlackout, boolean changesOnly, boolean again) {
  /** Everything, and not in a blackout. */
  public static final RunWish USUAL = new RunWish(false, false, false);

  /** One that asks the SIS. */
  public RunWish(boolean inBlackout, boolean changesOnly) {
    this(inBlackout, changesOnly, false);
  }
}
