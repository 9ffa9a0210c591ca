package org.rollcall.vendor.oneroster;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class AnyOneRosterContractTest extends SisConnectorContract {
  AnyOneRosterContractTest() {
    super(AnyOneRosterConnector::new, () -> Simulator.named("google-strict"));
  }
}
