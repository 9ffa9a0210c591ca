/** The connector for PowerSchool SIS. Nothing here is for others. */
@NullMarked
package org.rollcall.vendor.powerschool;

import org.jspecify.annotations.NullMarked;
