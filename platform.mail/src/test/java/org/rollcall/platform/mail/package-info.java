/** Tests of the mail room. */
@NullMarked
package org.rollcall.platform.mail;

import org.jspecify.annotations.NullMarked;
