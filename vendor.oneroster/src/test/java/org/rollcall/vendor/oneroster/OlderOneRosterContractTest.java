package org.rollcall.vendor.oneroster;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

/** The same connector with a SIS of 1.1 that is none of those it was made for. */
class OlderOneRosterContractTest extends SisConnectorContract {
  OlderOneRosterContractTest() {
    super(AnyOneRosterConnector::new, () -> Simulator.named("powerschool"));
  }
}
