package org.rollcall.platform.core.interest;

/**
 * What a person fills in about a SIS that is not listed.
 *
 * @param product the product's name
 * @param vendor its maker; may be empty
 * @param version the word of a {@link SpokenVersion}; empty when nobody knows
 * @param email whom to write to
 * @param note anything else; may be empty
 */
public record NewInterest(
    String product, String vendor, String version, String email, String note) {}
