/** The connector for Skyward SMS 2.0. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.skyward.sms;

import org.jspecify.annotations.NullMarked;
