package dev.shiming.keycloak;

import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Whether a login has been through the step, as its role says. */
record Membership(RealmModel realm, UserModel login) {

  boolean held() {
    return login.hasRole(role("member"));
  }

  /** Machines have no identity; members from before real names verify by choice. */
  boolean exempt() {
    RoleModel legacy = realm.getRole("legacy");
    return login.getServiceAccountClientLink() != null || (legacy != null && login.hasRole(legacy));
  }

  void require() {
    login.addRequiredAction(RealNameStepFactory.ID);
  }

  void grant() {
    login.grantRole(role("member"));
    settle();
  }

  void settle() {
    login.removeRequiredAction(RealNameStepFactory.ID);
  }

  private RoleModel role(String name) {
    RoleModel role = realm.getRole(name);
    if (role == null) {
      throw new IllegalStateException("The realm has no role " + name);
    }
    return role;
  }
}
