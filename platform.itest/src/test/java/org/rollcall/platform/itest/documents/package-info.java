/** Whether the documents still say what is so. */
@NullMarked
package org.rollcall.platform.itest.documents;

import org.jspecify.annotations.NullMarked;
