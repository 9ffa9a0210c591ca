/** From a request to a page: the table of routes, and what a page is given and gives back. */
@NullMarked
package org.rollcall.platform.web.internal.route;

import org.jspecify.annotations.NullMarked;
