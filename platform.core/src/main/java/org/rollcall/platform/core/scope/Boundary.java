package org.rollcall.platform.core.scope;

import org.rollcall.connector.api.roster.RosterRecord;

/** Tells what lies outside a scope. Used by one thread at a time. */
public interface Boundary {
  /** Nothing does. */
  Boundary NONE =
      new Boundary() {
        @Override
        public boolean narrows() {
          return false;
        }

        @Override
        public boolean outside(RosterRecord record) {
          return false;
        }
      };

  /** Whether anything may lie outside at all. */
  boolean narrows();

  /** Whether a record lies outside. */
  boolean outside(RosterRecord record);
}
