package dev.shiming.keycloak;

import org.keycloak.authentication.RequiredActionProvider;

/** Hands out the step of verifying again. */
public final class VerifyIdentityFactory extends IdentityStepFactory {

  public VerifyIdentityFactory() {
    super(Page.VERIFY_IDENTITY);
  }

  @Override
  public String getDisplayText() {
    return "Verify identity again";
  }

  @Override
  RequiredActionProvider step(Settings settings, AccountService accounts, PageTexts texts) {
    return new RenewalStep(Page.VERIFY_IDENTITY, settings, accounts, texts);
  }
}
