package org.rollcall.vendor.infinitecampus;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class InfiniteCampusContractTest extends SisConnectorContract {
  InfiniteCampusContractTest() {
    super(InfiniteCampusConnector::new, Simulator::infiniteCampus);
  }
}
