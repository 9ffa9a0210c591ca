package org.rollcall.vendor.skyward.qmlativ;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class SkywardQmlativContractTest extends SisConnectorContract {
  SkywardQmlativContractTest() {
    super(SkywardQmlativConnector::new, () -> Simulator.named("skyward-qmlativ"));
  }
}
