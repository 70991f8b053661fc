package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;

/** Draws the page of the step: what was typed, what was refused, when a code may be asked again. */
final class StepPage {
  private final RequiredActionContext context;
  private final AccountService accounts;
  private final PageTexts texts;

  StepPage(RequiredActionContext context, AccountService accounts, PageTexts texts) {
    this.context = context;
    this.accounts = accounts;
    this.texts = texts;
  }

  Response show(StepForm form) {
    return draw(form, context.form());
  }

  Response codeSent(StepForm form, long validSeconds) {
    return draw(
        form,
        context.form().setAttribute("codeSent", true).setAttribute("codeValid", validSeconds / 60));
  }

  Response unavailable(StepForm form) {
    return draw(
        form, context.form().addError(texts.atTop("unavailable", MissingNode.getInstance())));
  }

  /** Each refusal at its field; what has no field on this page stands at the top. */
  Response refused(StepForm form, Answer.Refused refused) {
    LoginFormsProvider page = context.form();
    Set<String> places = new LinkedHashSet<>();
    boolean atTop = refused.fields().isEmpty();
    for (Answer.AtField refusal : refused.fields()) {
      boolean hasPlace = form.method().fields().contains(refusal.field());
      page.addError(texts.atField(hasPlace ? refusal : withoutPlace(refusal)));
      if (hasPlace) {
        places.add(refusal.field());
      }
    }
    if (atTop) {
      page.addError(texts.atTop(refused.code(), refused.args()));
    }
    List<String> inOrder = form.method().fields().stream().filter(places::contains).toList();
    return draw(form, page.setAttribute("refusals", inOrder));
  }

  private static Answer.AtField withoutPlace(Answer.AtField refusal) {
    return new Answer.AtField("", refusal.code(), refusal.args());
  }

  private Response draw(StepForm form, LoginFormsProvider page) {
    StepForm shown = form.knowsAgreement() ? form : withAgreement(form);
    return page.setAttribute("method", shown.method().id())
        .setAttribute("typed", shown.typed())
        .setAttribute("codeAgainIn", shown.secondsToNextCode(Time.currentTimeMillis() / 1000))
        .createForm("real-name.ftl");
  }

  StepForm withAgreement(StepForm form) {
    return accounts.agreement() instanceof Answer.Accepted accepted
        ? form.shows(accepted.body().path("version").asText(""))
        : form;
  }
}
