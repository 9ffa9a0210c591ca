/** The accounts, and the own one with its keys. */
@NullMarked
package org.rollcall.platform.web.internal.page.account;

import org.jspecify.annotations.NullMarked;
