package org.rollcall.platform.cli;

import java.util.List;

/** All commands, in the order in which help lists them. */
final class Commands {
  static final List<Command> ALL =
      List.of(
          new ListConnectors(),
          new InstallConnector(),
          new RemoveConnector(),
          new ListPartnerships(),
          new CheckEligibility(),
          new FollowGuide(),
          new ListInterests(),
          new AddInterest(),
          new AnswerInterest(),
          new Doctor(),
          new Connect(),
          new ListConnections(),
          new CheckConnection(),
          new ProbeConnection(),
          new TestConformance(),
          new ListSecrets(),
          new EnterSecret(),
          new DateSecret(),
          new PromoteSecret(),
          new ClearSecret(),
          new Acknowledge(),
          new SyncConnection(),
          new ShowSchedule(),
          new AddBlackout(),
          new RemoveBlackout(),
          new ListRuns(),
          new ShowRoster(),
          new Disconnect(),
          new ListKept(),
          new TakeUp(),
          new ListDistricts(),
          new ListAccounts(),
          new AddAccount(),
          new ResetAccount(),
          SwitchAccount.disable(),
          SwitchAccount.enable(),
          new ExportPerson(),
          new ErasePerson(),
          new ListErased(),
          new RotateKey(),
          new ExportKey(),
          new ImportKey(),
          new Backup(),
          new Restore(),
          new ShowExchange(),
          new Support(),
          new ListAudit(),
          new VerifyAudit());

  private Commands() {}
}
