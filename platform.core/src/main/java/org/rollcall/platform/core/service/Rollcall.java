package org.rollcall.platform.core.service;

import org.rollcall.platform.core.account.KeepAccounts;
import org.rollcall.platform.core.account.SignIn;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.backup.MakeBackup;
import org.rollcall.platform.core.connection.AddressDoctor;
import org.rollcall.platform.core.connection.ConnectSis;
import org.rollcall.platform.core.connection.KeepSecrets;
import org.rollcall.platform.core.connector.DeployConnectors;
import org.rollcall.platform.core.credential.KeepMasterKey;
import org.rollcall.platform.core.eligibility.CheckEligibility;
import org.rollcall.platform.core.guide.FollowGuide;
import org.rollcall.platform.core.interest.ExpressInterest;
import org.rollcall.platform.core.overview.Overview;
import org.rollcall.platform.core.plan.Safeguard;
import org.rollcall.platform.core.probe.ProbeSis;
import org.rollcall.platform.core.probe.TestConformance;
import org.rollcall.platform.core.roster.ReadRosters;
import org.rollcall.platform.core.settings.PlatformSettings;
import org.rollcall.platform.core.setup.FirstStart;
import org.rollcall.platform.core.setup.KeepDistricts;
import org.rollcall.platform.core.sync.SyncRoster;

/**
 * The use cases of the platform, put together once; registered as a service while the core runs.
 */
public record Rollcall(
    PlatformSettings settings,
    FirstStart firstStart,
    SignIn signIn,
    KeepAccounts keepAccounts,
    KeepDistricts keepDistricts,
    DeployConnectors deployConnectors,
    ConnectSis connectSis,
    AddressDoctor addressDoctor,
    SyncRoster syncRoster,
    ReadRosters readRosters,
    Overview overview,
    AuditLog audit,
    CheckEligibility checkEligibility,
    FollowGuide followGuide,
    ExpressInterest expressInterest,
    LivingTogether together,
    ProbeSis probeSis,
    TestConformance testConformance,
    KeepSecrets keepSecrets,
    KeepMasterKey masterKey,
    MakeBackup makeBackup,
    LookingBack lookingBack,
    Safeguard safeguard,
    Informed informed,
    DataQuality dataQuality,
    java.time.Clock clock) {}
