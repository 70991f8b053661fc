package dev.shiming.web.application;

import dev.shiming.web.service.Answers;
import dev.shiming.web.service.StepAnswers;
import dev.shiming.web.session.ParkedForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One step as it stands in its form; the fields of the other steps are empty. */
record StepForm(
    @Nullable Integer version,
    @Nullable String kind,
    @Nullable String code,
    @Nullable String agency,
    @Nullable String contactCode,
    @Nullable String officialName,
    @Nullable String handle,
    @Nullable String category,
    @Nullable String tagline,
    @Nullable String operatingPlace,
    @Nullable String purpose,
    @Nullable String contact,
    @Nullable List<Answers.@Nullable Credential> credentials,
    @Nullable List<Answers.@Nullable Account> accounts,
    @Nullable Boolean allDeclared,
    @Nullable String exception,
    @Nullable Boolean truthful,
    @Nullable String action) {

  static final int MOST_ROWS = 20;

  /** Begins the button that leads to where a file is sent. */
  static final String PROOF = "proof-";

  /** The button that leads to where a picture is chosen. */
  static final String PICTURE = "picture";

  private static final String WITHOUT = "without-";

  static StepForm of(Answers answers, int version) {
    return new StepForm(
        version,
        answers.kind(),
        answers.code(),
        answers.agency(),
        null,
        answers.officialName(),
        answers.handle(),
        answers.category(),
        answers.tagline(),
        answers.operatingPlace(),
        answers.purpose(),
        answers.contact(),
        answers.credentials() == null ? null : new ArrayList<>(answers.credentials()),
        answers.accounts() == null ? null : new ArrayList<>(answers.accounts()),
        answers.allDeclared(),
        answers.exception(),
        answers.truthful(),
        null);
  }

  /** A form that comes back after a sign-in. */
  static StepForm of(ParkedForm parked) {
    var version = parked.value("version");
    return new StepForm(
        version != null && version.matches("\\d{1,9}") ? Integer.valueOf(version) : null,
        parked.value("kind"),
        parked.value("code"),
        parked.value("agency"),
        null,
        parked.value("officialName"),
        parked.value("handle"),
        parked.value("category"),
        parked.value("tagline"),
        parked.value("operatingPlace"),
        parked.value("purpose"),
        parked.value("contact"),
        credentials(parked),
        accounts(parked),
        "true".equals(parked.value("allDeclared")),
        parked.value("exception"),
        "true".equals(parked.value("truthful")),
        null);
  }

  private static List<Answers.@Nullable Credential> credentials(ParkedForm parked) {
    List<Answers.@Nullable Credential> rows = new ArrayList<>();
    for (var row = 0; row < MOST_ROWS; row++) {
      var at = "credentials[" + row + "].";
      rows.add(
          new Answers.Credential(
              parked.value(at + "domain"),
              parked.value(at + "number"),
              parked.value(at + "until")));
    }
    return rows;
  }

  private static List<Answers.@Nullable Account> accounts(ParkedForm parked) {
    List<Answers.@Nullable Account> rows = new ArrayList<>();
    for (var row = 0; row < MOST_ROWS; row++) {
      var at = "accounts[" + row + "].";
      rows.add(
          new Answers.Account(
              parked.value(at + "site"), parked.value(at + "name"), parked.value(at + "entity")));
    }
    return rows;
  }

  /** What was typed, on the version that is current now. */
  StepForm on(int current) {
    return new StepForm(
        current,
        kind,
        code,
        agency,
        contactCode,
        officialName,
        handle,
        category,
        tagline,
        operatingPlace,
        purpose,
        contact,
        credentials,
        accounts,
        allDeclared,
        exception,
        truthful,
        action);
  }

  /** The answers of the step, none of them left open: it counts as saved from now on. */
  StepAnswers answers(Step step) {
    var entity = step == Step.ENTITY;
    var account = step == Step.ACCOUNT;
    var operation = step == Step.OPERATION;
    var confirmation = step == Step.CONFIRMATION;
    var answers =
        new Answers(
            entity ? text(kind) : null,
            entity ? text(code) : null,
            entity ? text(agency) : null,
            account ? text(officialName) : null,
            account ? text(handle) : null,
            account ? text(category) : null,
            account ? text(tagline) : null,
            operation ? text(operatingPlace) : null,
            operation ? text(purpose) : null,
            operation ? text(contact) : null,
            step == Step.CREDENTIALS ? shownCredentials() : null,
            step == Step.ACCOUNTS ? shownAccounts() : null,
            step == Step.ACCOUNTS ? Boolean.TRUE.equals(allDeclared) : null,
            confirmation ? text(exception) : null,
            confirmation ? Boolean.TRUE.equals(truthful) : null,
            null);
    return new StepAnswers(version == null ? 0 : version, answers);
  }

  /** The rows in which something is typed, but not the one that the button takes out. */
  List<Answers.Credential> shownCredentials() {
    var rows = credentials == null ? List.<Answers.@Nullable Credential>of() : credentials;
    List<Answers.Credential> shown = new ArrayList<>();
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      if (row != null && index != takenOut() && filled(row.domain(), row.number(), row.until())) {
        shown.add(row);
      }
    }
    return shown;
  }

  List<Answers.Account> shownAccounts() {
    var rows = accounts == null ? List.<Answers.@Nullable Account>of() : accounts;
    List<Answers.Account> shown = new ArrayList<>();
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      if (row != null && index != takenOut() && filled(row.site(), row.name(), row.entity())) {
        shown.add(row);
      }
    }
    return shown;
  }

  boolean takesOut() {
    return takenOut() >= 0;
  }

  private int takenOut() {
    return action != null && action.matches(WITHOUT + "\\d{1,2}")
        ? Integer.parseInt(action.substring(WITHOUT.length()))
        : -1;
  }

  String deed() {
    return action == null ? "" : action;
  }

  private static boolean filled(@Nullable String... typed) {
    for (var one : typed) {
      if (one != null && !one.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n");
  }
}
