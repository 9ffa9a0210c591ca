/**
 * One exchange with a SIS: the answer, how often it is asked for, and what a bad answer means in
 * words for people. Tokens are asked for elsewhere.
 */
@NullMarked
package org.rollcall.connector.oneroster.internal.http;

import org.jspecify.annotations.NullMarked;
