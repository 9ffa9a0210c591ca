/** Hands e-mail to a mail server by SMTP, with Angus Mail; nothing else knows of it. */
@NullMarked
package org.rollcall.platform.mail;

import org.jspecify.annotations.NullMarked;
