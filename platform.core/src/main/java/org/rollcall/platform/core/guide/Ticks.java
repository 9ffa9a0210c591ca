package org.rollcall.platform.core.guide;

import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.platform.core.district.DistrictId;

/** The steps that districts ticked off. Blocks on the database. */
public interface Ticks {
  /** Those of a district for a connector, whether the connector still has the step or not. */
  List<Tick> of(DistrictId district, ConnectorId connector);

  /** Takes away ticks and adds others, at once; a step that is ticked already stays as it is. */
  void change(DistrictId district, ConnectorId connector, List<Tick> added, Set<StepKey> removed);
}
