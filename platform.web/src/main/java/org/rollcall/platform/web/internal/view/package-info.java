/** What people see: templates, moments, numbers and words. */
@NullMarked
package org.rollcall.platform.web.internal.view;

import org.jspecify.annotations.NullMarked;
