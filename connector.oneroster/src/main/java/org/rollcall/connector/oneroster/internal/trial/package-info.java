/** Asks a SIS something and tells what came, without judging it; cleans up what it wrote. */
@NullMarked
package org.rollcall.connector.oneroster.internal.trial;

import org.jspecify.annotations.NullMarked;
