package dev.shiming.keycloak;

import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;

/**
 * What a member starts from the site by {@code kc_action}: verifying again, or changing the phone.
 * Keycloak asks for the password first when the sign-in is not recent.
 */
final class RenewalStep extends IdentityStep {
  private final Page page;

  RenewalStep(Page page, Settings settings, AccountService accounts, PageTexts texts) {
    super(page, settings, accounts, texts);
    this.page = page;
  }

  /** Nobody is sent here unasked. */
  @Override
  public void evaluateTriggers(RequiredActionContext context) {}

  /** Opens with the way that the site's link names, as in {@code verify-identity:phone}. */
  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    String way = context.getAuthenticationSession().getClientNote(Constants.KC_ACTION_PARAMETER);
    context.challenge(drawing(context).show(StepForm.empty(page).choose(way)));
  }

  @Override
  Answer send(RequiredActionContext context, StepForm form) {
    IdentityProof proof = form.proof(Browser.of(context));
    return page == Page.CHANGE_PHONE
        ? accounts.changePhone(subject(context), token(context), proof)
        : accounts.verify(subject(context), token(context), proof);
  }

  @Override
  void accepted(RequiredActionContext context) {}
}
