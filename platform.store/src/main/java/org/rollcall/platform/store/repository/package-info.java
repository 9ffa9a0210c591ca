/**
 * Districts, accounts, connections and runs in plain SQL that SQLite and PostgreSQL both
 * understand.
 */
@NullMarked
package org.rollcall.platform.store.repository;

import org.jspecify.annotations.NullMarked;
