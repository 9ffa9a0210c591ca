package org.rollcall.platform.core.service;

import org.rollcall.platform.core.finding.ReviewFindings;
import org.rollcall.platform.core.match.ConfirmAccounts;
import org.rollcall.platform.core.match.MatchAccounts;
import org.rollcall.platform.core.overview.SeeSchools;

/** The use cases around how good the data of a SIS is, and how far it reaches. */
public record DataQuality(
    ReviewFindings findings, MatchAccounts accounts, ConfirmAccounts confirm, SeeSchools schools) {}
