package dev.shiming.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * The second page of registering: nobody gets a token before account-service knows who they are.
 */
final class RealNameStep implements RequiredActionProvider {
  private final Settings settings;
  private final AccountService accounts;
  private final PageTexts texts;

  RealNameStep(Settings settings, AccountService accounts, PageTexts texts) {
    this.settings = settings;
    this.accounts = accounts;
    this.texts = texts;
  }

  @Override
  public InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
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
    if (answer instanceof Answer.Accepted) {
      membership(context).grant();
      context.success();
    } else if (answer instanceof Answer.Refused) {
      context.challenge(page(context).show(StepForm.empty()));
    } else {
      context.challenge(page(context).unavailable(StepForm.empty()));
    }
  }

  @Override
  public void processAction(RequiredActionContext context) {
    MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
    StepForm form = StepForm.of(fields);
    Method chosen = StepForm.chosen(fields);
    if (chosen != null) {
      context.challenge(page(context).show(form.choose(chosen)));
    } else if (fields.containsKey("language")) {
      context.challenge(page(context).show(form));
    } else if (fields.containsKey("send-code")) {
      context.challenge(sendCode(context, form));
    } else {
      register(context, form);
    }
  }

  @Override
  public void close() {}

  private Response sendCode(RequiredActionContext context, StepForm form) {
    Answer answer =
        accounts.sendCode(
            subject(context), token(context), form.codeRequest(Browser.of(context).address()));
    StepPage page = page(context);
    if (answer instanceof Answer.Accepted sent) {
      long again =
          Time.currentTimeMillis() / 1000 + sent.body().path("retryAfterSeconds").asLong(60);
      return page.codeSent(form.codeAgainAt(again), sent.body().path("validSeconds").asLong(300));
    }
    return answer instanceof Answer.Refused refused
        ? page.refused(form, refused)
        : page.unavailable(form);
  }

  private void register(RequiredActionContext context, StepForm form) {
    String language =
        context.getSession().getContext().resolveLocale(context.getUser()).toLanguageTag();
    Answer answer =
        accounts.register(
            subject(context), token(context), form.registration(language, Browser.of(context)));
    if (answer instanceof Answer.Accepted) {
      membership(context).grant();
      context.success();
    } else if (answer instanceof Answer.Refused refused) {
      context.challenge(refusedPage(context, form, refused));
    } else {
      context.challenge(page(context).unavailable(form));
    }
  }

  private Response refusedPage(
      RequiredActionContext context, StepForm form, Answer.Refused refused) {
    StepPage page = page(context);
    boolean newAgreement =
        refused.fields().stream().anyMatch(field -> field.code().equals("agreement.changed"));
    return page.refused(newAgreement ? page.withAgreement(form) : form, refused);
  }

  private StepPage page(RequiredActionContext context) {
    return new StepPage(context, accounts, texts);
  }

  private String token(RequiredActionContext context) {
    KeycloakSession session = context.getSession();
    return RegistrationToken.mint(session, settings.issuer(), subject(context));
  }

  private static String subject(RequiredActionContext context) {
    return context.getUser().getId();
  }

  private static Membership membership(RequiredActionContext context) {
    return new Membership(context.getRealm(), context.getUser());
  }
}
