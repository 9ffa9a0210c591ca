/** The installed connectors; operators install and remove them. */
@NullMarked
package org.rollcall.platform.web.internal.page.connector;

import org.jspecify.annotations.NullMarked;
