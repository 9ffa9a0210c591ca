/** The connector for Infinite Campus. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.infinitecampus;

import org.jspecify.annotations.NullMarked;
