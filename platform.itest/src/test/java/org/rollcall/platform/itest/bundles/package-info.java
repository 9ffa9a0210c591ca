/** What the built jars import and export. */
@NullMarked
package org.rollcall.platform.itest.bundles;

import org.jspecify.annotations.NullMarked;
