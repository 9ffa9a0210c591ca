/** What is odd in the data of each SIS, in SQL. */
@NullMarked
package org.rollcall.platform.store.finding;

import org.jspecify.annotations.NullMarked;
