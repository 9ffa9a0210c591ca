package org.rollcall.platform.core.packages;

import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.settings.Setting;

/**
 * What an archive may have.
 *
 * @param octets of the archive itself
 * @param unpacked octets of all files together
 * @param ratio how many times as large as in the archive a file may be when unpacked
 * @param files how many there may be
 */
public record PackageLimits(long octets, long unpacked, int ratio, int files) {
  private static final long MEGABYTE = 1L << 20;

  /** As the operator set them. */
  public static PackageLimits of(PlatformSettings settings) {
    return new PackageLimits(
        settings.number(Setting.PACKAGE_SIZE) * MEGABYTE,
        settings.number(Setting.PACKAGE_UNPACKED) * MEGABYTE,
        settings.number(Setting.PACKAGE_RATIO),
        settings.number(Setting.PACKAGE_FILES));
  }
}
