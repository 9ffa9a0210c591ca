package org.rollcall.vendor.aspen;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class AspenContractTest extends SisConnectorContract {
  AspenContractTest() {
    super(AspenConnector::new, () -> Simulator.named("aspen"));
  }
}
