/**
 * The console as people meet it: Chromium drives the journeys that matter, and axe-core reads every
 * page.
 */
@NullMarked
package org.rollcall.platform.itest.browser;

import org.jspecify.annotations.NullMarked;
