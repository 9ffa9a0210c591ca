package org.rollcall.platform.store.postgres;

/** The types of columns that rows are copied into: those that our tables are made of. */
enum ColumnType {
  BIGINT,
  INTEGER,
  BYTEA,
  TEXT
}
