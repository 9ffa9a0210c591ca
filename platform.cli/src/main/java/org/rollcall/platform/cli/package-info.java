/**
 * The command line: parses what was typed, asks the REST API of a running Rollcall, prints the
 * answer. It knows the API by its JSON alone and shares no class with the platform.
 */
@NullMarked
package org.rollcall.platform.cli;

import org.jspecify.annotations.NullMarked;
