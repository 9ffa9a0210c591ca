package org.rollcall.vendor.powerschool;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class PowerSchoolContractTest extends SisConnectorContract {
  PowerSchoolContractTest() {
    super(PowerSchoolConnector::new, () -> Simulator.named("powerschool"));
  }
}
