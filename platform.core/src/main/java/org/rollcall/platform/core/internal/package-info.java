/** Where the core is put together. Nothing here decides anything. */
@NullMarked
package org.rollcall.platform.core.internal;

import org.jspecify.annotations.NullMarked;
