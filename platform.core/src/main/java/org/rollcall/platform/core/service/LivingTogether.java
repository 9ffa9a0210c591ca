package org.rollcall.platform.core.service;

import org.rollcall.platform.core.connection.ConnectByFiles;
import org.rollcall.platform.core.departure.LeaveSis;
import org.rollcall.platform.core.exchange.DataExchange;
import org.rollcall.platform.core.packages.HandOverFiles;
import org.rollcall.platform.core.person.PersonalData;
import org.rollcall.platform.core.rollover.RollOver;
import org.rollcall.platform.core.schedule.PlanRuns;
import org.rollcall.platform.core.scoping.ChooseScope;
import org.rollcall.platform.core.support.SupportWithSis;

/** The use cases of a connection's everyday life, beside syncing. */
public record LivingTogether(
    DataExchange exchange,
    SupportWithSis support,
    LeaveSis leave,
    PersonalData person,
    PlanRuns planRuns,
    RollOver rollOver,
    HandOverFiles files,
    ConnectByFiles byFiles,
    ChooseScope chooseScope) {}
