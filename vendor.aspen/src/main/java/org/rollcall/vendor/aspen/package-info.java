/** The connector for Follett Aspen. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.aspen;

import org.jspecify.annotations.NullMarked;
