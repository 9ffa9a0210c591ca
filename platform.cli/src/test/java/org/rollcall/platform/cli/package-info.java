/** Tests of the command line against a server that speaks the API's JSON. */
@NullMarked
package org.rollcall.platform.cli;

import org.jspecify.annotations.NullMarked;
