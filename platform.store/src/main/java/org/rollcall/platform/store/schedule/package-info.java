/** When runs fall due, kept by db-scheduler. */
@NullMarked
package org.rollcall.platform.store.schedule;

import org.jspecify.annotations.NullMarked;
