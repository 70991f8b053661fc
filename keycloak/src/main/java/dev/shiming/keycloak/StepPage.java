package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  Response codeSent(StepForm form, CodeField field, long validSeconds) {
    return draw(
        form,
        context
            .form()
            .setAttribute("codeSent", field.code())
            .setAttribute("codeValid", validSeconds / 60),
        field);
  }

  Response unavailable(StepForm form) {
    return draw(
        form, context.form().addError(texts.atTop("unavailable", MissingNode.getInstance())));
  }

  /** Each refusal at its field; what has no field on this page stands at the top. */
  Response refused(StepForm typed, Answer.Refused refused) {
    boolean newAgreement =
        refused.fields().stream().anyMatch(field -> field.code().equals("agreement.changed"));
    StepForm form = newAgreement ? withAgreement(typed) : typed;
    List<String> fields = form.page().fields(form.way());
    LoginFormsProvider page = context.form();
    Set<String> places = new LinkedHashSet<>();
    boolean atTop = refused.fields().isEmpty();
    for (Answer.AtField refusal : refused.fields()) {
      boolean hasPlace = fields.contains(refusal.field());
      page.addError(texts.atField(hasPlace ? refusal : withoutPlace(refusal)));
      if (hasPlace) {
        places.add(refusal.field());
      }
    }
    if (atTop) {
      page.addError(texts.atTop(refused.code(), refused.args()));
    }
    List<String> inOrder = fields.stream().filter(places::contains).toList();
    return draw(form, page.setAttribute("refusals", inOrder));
  }

  private static Answer.AtField withoutPlace(Answer.AtField refusal) {
    return new Answer.AtField("", refusal.code(), refusal.args());
  }

  private Response draw(StepForm form, LoginFormsProvider page) {
    return draw(form, page, null);
  }

  private Response draw(StepForm form, LoginFormsProvider page, @Nullable CodeField sent) {
    StepForm shown = form.lacksAgreement() ? withAgreement(form) : form;
    long now = Time.currentTimeMillis() / 1000;
    return page.setAttribute("method", shown.way())
        .setAttribute("ways", shown.page().ways())
        .setAttribute("typed", shown.typed(sent))
        .setAttribute("codeAgainIn", shown.secondsToNextCode(CodeField.NEW, now))
        .setAttribute("oldCodeAgainIn", shown.secondsToNextCode(CodeField.OLD, now))
        .createForm(shown.page().id() + ".ftl");
  }

  private StepForm withAgreement(StepForm form) {
    return accounts.agreement() instanceof Answer.Accepted accepted
        ? form.shows(accepted.body().path("version").asText(""))
        : form;
  }
}
