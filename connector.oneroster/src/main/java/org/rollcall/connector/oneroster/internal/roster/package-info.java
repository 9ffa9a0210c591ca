/** Turns OneRoster 1.1 and 1.2 JSON into roster records of the contract: one mapper for each. */
@NullMarked
package org.rollcall.connector.oneroster.internal.roster;

import org.jspecify.annotations.NullMarked;
