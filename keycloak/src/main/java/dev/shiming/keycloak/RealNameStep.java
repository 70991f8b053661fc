package dev.shiming.keycloak;

import org.keycloak.authentication.RequiredActionContext;

/**
 * The second page of registering: nobody gets a token before account-service knows who they are.
 */
final class RealNameStep extends IdentityStep {

  RealNameStep(Settings settings, AccountService accounts, PageTexts texts) {
    super(Page.REAL_NAME, settings, accounts, texts);
  }

  @Override
  public void evaluateTriggers(RequiredActionContext context) {
    Membership membership = membership(context);
    if (membership.held() || membership.exempt()) {
      membership.settle();
    } else {
      membership.require();
    }
  }

  /** Asks first: a crash between account-service's commit and ours heals here, without a form. */
  @Override
  public void requiredActionChallenge(RequiredActionContext context) {
    Answer answer = accounts.registration(subject(context), token(context));
    StepForm empty = StepForm.empty(Page.REAL_NAME);
    if (answer instanceof Answer.Accepted) {
      accepted(context);
      context.success();
    } else if (answer instanceof Answer.Refused) {
      context.challenge(drawing(context).show(empty));
    } else {
      context.challenge(drawing(context).unavailable(empty));
    }
  }

  @Override
  Answer send(RequiredActionContext context, StepForm form) {
    String language =
        context.getSession().getContext().resolveLocale(context.getUser()).toLanguageTag();
    return accounts.register(
        subject(context), token(context), form.registration(language, Browser.of(context)));
  }

  @Override
  void accepted(RequiredActionContext context) {
    membership(context).grant();
  }

  private static Membership membership(RequiredActionContext context) {
    return new Membership(context.getRealm(), context.getUser());
  }
}
