package org.rollcall.vendor.skyward.sms;

import org.rollcall.connector.simulator.Simulator;
import org.rollcall.connector.testkit.SisConnectorContract;

class SkywardSmsContractTest extends SisConnectorContract {
  SkywardSmsContractTest() {
    super(SkywardSmsConnector::new, () -> Simulator.named("skyward-sms"));
  }
}
