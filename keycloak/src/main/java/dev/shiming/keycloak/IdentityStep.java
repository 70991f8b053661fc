package dev.shiming.keycloak;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.InitiatedActionSupport;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * A page that asks for an identity and hands it to account-service: what all of them do with the
 * buttons that do not send it yet, each a page again with what was typed.
 */
abstract class IdentityStep implements RequiredActionProvider {
  private final Page page;
  private final Settings settings;
  private final PageTexts texts;
  final AccountService accounts;

  IdentityStep(Page page, Settings settings, AccountService accounts, PageTexts texts) {
    this.page = page;
    this.settings = settings;
    this.accounts = accounts;
    this.texts = texts;
  }

  /** Sends what was typed to account-service. */
  abstract Answer send(RequiredActionContext context, StepForm form);

  /** account-service took it. */
  abstract void accepted(RequiredActionContext context);

  @Override
  public InitiatedActionSupport initiatedActionSupport() {
    return InitiatedActionSupport.SUPPORTED;
  }

  @Override
  public void processAction(RequiredActionContext context) {
    MultivaluedMap<String, String> fields = context.getHttpRequest().getDecodedFormParameters();
    StepForm form = StepForm.of(page, fields);
    if (fields.containsKey("choose")) {
      context.challenge(drawing(context).show(form.choose(fields.getFirst("choose"))));
    } else if (fields.containsKey("language")) {
      context.challenge(drawing(context).show(form));
    } else if (fields.containsKey("send-code")) {
      context.challenge(sendCode(context, form, CodeField.NEW));
    } else if (fields.containsKey("send-old-code")) {
      context.challenge(sendCode(context, form, CodeField.OLD));
    } else {
      conclude(context, form);
    }
  }

  @Override
  public void close() {}

  private Response sendCode(RequiredActionContext context, StepForm form, CodeField field) {
    Answer answer =
        accounts.sendCode(
            subject(context),
            token(context),
            form.codeRequest(field, Browser.of(context).address()));
    StepPage drawing = drawing(context);
    if (answer instanceof Answer.Accepted sent) {
      long again =
          Time.currentTimeMillis() / 1000 + sent.body().path("retryAfterSeconds").asLong(60);
      return drawing.codeSent(
          form.codeAgainAt(field, again), field, sent.body().path("validSeconds").asLong(300));
    }
    return answer instanceof Answer.Refused refused
        ? drawing.refused(form, refused)
        : drawing.unavailable(form);
  }

  private void conclude(RequiredActionContext context, StepForm form) {
    Answer answer = send(context, form);
    if (answer instanceof Answer.Accepted) {
      accepted(context);
      context.success();
    } else if (answer instanceof Answer.Refused refused) {
      context.challenge(drawing(context).refused(form, refused));
    } else {
      context.challenge(drawing(context).unavailable(form));
    }
  }

  StepPage drawing(RequiredActionContext context) {
    return new StepPage(context, accounts, texts);
  }

  String token(RequiredActionContext context) {
    KeycloakSession session = context.getSession();
    return RegistrationToken.mint(session, settings.issuer(), subject(context));
  }

  static String subject(RequiredActionContext context) {
    return context.getUser().getId();
  }
}
