package org.rollcall.platform.core.setup;

import java.util.List;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.audit.AuditAction;
import org.rollcall.platform.core.audit.AuditLog;
import org.rollcall.platform.core.district.District;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.district.Districts;
import org.rollcall.platform.core.district.NewDistrict;
import org.rollcall.platform.core.refusal.Refusal;

/** Lists, adds and changes districts: all of them for an operator, the own one for an admin. */
public final class KeepDistricts {
  private final Districts districts;
  private final AuditLog audit;

  /** Keeps these districts. */
  public KeepDistricts(Districts districts, AuditLog audit) {
    this.districts = districts;
    this.audit = audit;
  }

  /** Those that the caller may see, by name. */
  public List<District> list(Caller caller) {
    return districts.all().stream().filter(district -> caller.maySee(district.id())).toList();
  }

  /** One that the caller may see; otherwise refused as not found. */
  public District find(Caller caller, DistrictId id) {
    caller.mustSee(id, "district");
    return districts.find(id).orElseThrow(() -> Refusal.notFound("district"));
  }

  /**
   * Adds one; operators only. Refused when the name is empty or taken, or a domain is malformed.
   */
  public District add(Caller caller, NewDistrict district) {
    caller.mustBeOperator();
    var added = districts.add(acceptable(district, districts.all()));
    audit.record(
        caller,
        AuditAction.DISTRICT_ADDED,
        added.id(),
        "district " + added.id(),
        added.name() + ".");
    return added;
  }

  /** Changes name, domains or zone; whether it is the demo does not change. */
  public District update(Caller caller, DistrictId id, NewDistrict district) {
    var before = find(caller, id);
    var others = districts.all().stream().filter(other -> !other.id().equals(id)).toList();
    var said = acceptable(district, others);
    var changed = new District(id, said.name(), said.emailDomains(), said.zone(), before.demo());
    districts.update(changed);
    audit.record(
        caller,
        AuditAction.DISTRICT_CHANGED,
        id,
        "district " + id,
        changed.name() + ", " + changed.zone() + ", " + changed.emailDomains() + ".");
    return changed;
  }

  private static NewDistrict acceptable(NewDistrict district, List<District> others) {
    var normal = DistrictRules.normal(district);
    var complaints = DistrictRules.complaints(normal, others);
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    return normal;
  }
}
