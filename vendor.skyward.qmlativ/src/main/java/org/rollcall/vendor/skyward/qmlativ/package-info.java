/** The connector for Skyward Qmlativ. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.skyward.qmlativ;

import org.jspecify.annotations.NullMarked;
