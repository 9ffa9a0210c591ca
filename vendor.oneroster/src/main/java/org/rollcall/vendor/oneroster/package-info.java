/** The connector for any other SIS that speaks OneRoster. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.oneroster;

import org.jspecify.annotations.NullMarked;
