/** Records as JSON, and the tables that hold them: a generated part and what was changed since. */
@NullMarked
package org.rollcall.connector.simulator.internal.record;

import org.jspecify.annotations.NullMarked;
