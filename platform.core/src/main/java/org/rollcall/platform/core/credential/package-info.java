/**
 * Sealing of credentials with the master key of the installation. What a sealed credential belongs
 * to is the business of {@code connection}.
 */
@NullMarked
package org.rollcall.platform.core.credential;

import org.jspecify.annotations.NullMarked;
