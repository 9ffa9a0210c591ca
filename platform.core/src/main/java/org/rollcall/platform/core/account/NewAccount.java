package org.rollcall.platform.core.account;

import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.Secret;
import org.rollcall.platform.core.district.DistrictId;

/** What is said of an account to be added; district is null for an operator. */
public record NewAccount(
    String email, String name, Role role, @Nullable DistrictId district, Secret password) {}
