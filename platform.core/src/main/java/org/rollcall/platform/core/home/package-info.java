/**
 * Files in ROLLCALL_HOME that only their owner may read. What stands in them is the business of
 * others.
 */
@NullMarked
package org.rollcall.platform.core.home;

import org.jspecify.annotations.NullMarked;
