package dev.shiming.keycloak;

import org.keycloak.authentication.RequiredActionProvider;

/** Hands out the step of changing the phone. */
public final class ChangePhoneFactory extends IdentityStepFactory {

  public ChangePhoneFactory() {
    super(Page.CHANGE_PHONE);
  }

  @Override
  public String getDisplayText() {
    return "Change phone";
  }

  @Override
  RequiredActionProvider step(Settings settings, AccountService accounts, PageTexts texts) {
    return new RenewalStep(Page.CHANGE_PHONE, settings, accounts, texts);
  }
}
