/**
 * Reads JSON as it streams by, in every form that providers send it. Knows values, not OneRoster
 * records.
 */
@NullMarked
package org.rollcall.connector.oneroster.internal.json;

import org.jspecify.annotations.NullMarked;
