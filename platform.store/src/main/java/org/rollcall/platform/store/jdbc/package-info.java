/**
 * A little JDBC: short transactions, rows with named columns, failures with a sentence. Knows no
 * table and no SQL dialect.
 */
@NullMarked
package org.rollcall.platform.store.jdbc;

import org.jspecify.annotations.NullMarked;
