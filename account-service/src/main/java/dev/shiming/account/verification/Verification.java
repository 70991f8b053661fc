package dev.shiming.account.verification;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Proof;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.code.Allowance;
import dev.shiming.account.verification.code.Allowances;
import dev.shiming.account.verification.code.CodeText;
import dev.shiming.account.verification.code.Use;
import dev.shiming.account.verification.document.ChineseName;
import dev.shiming.account.verification.document.IdentityNumber;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.account.verification.gateway.Gateways;
import dev.shiming.account.verification.gateway.Outcome;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import dev.shiming.kit.time.ChinaTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies a person: what they typed, the code on their phone, what the registers answer. */
@Service
public class Verification {

  private static final Duration HOUR = Duration.ofHours(1);

  private final SmsCodes codes;
  private final CodeText text;
  private final Gateways gateways;
  private final Allowances allowances;
  private final Worth worth;
  private final Vault vault;
  private final VerificationSettings settings;
  private final TransactionTemplate transaction;
  private final InstantSource time;

  Verification(
      SmsCodes codes,
      CodeText text,
      Gateways gateways,
      Allowances allowances,
      Worth worth,
      Vault vault,
      VerificationSettings settings,
      TransactionTemplate transaction,
      InstantSource time) {
    this.codes = codes;
    this.text = text;
    this.gateways = gateways;
    this.allowances = allowances;
    this.worth = worth;
    this.vault = vault;
    this.settings = settings;
    this.transaction = transaction;
    this.time = time;
  }

  /** Sends a code; whether the phone is used, and whose it is, is neither asked nor told. */
  public SentCode sendCode(String subject, CodeRequest request) {
    PhoneRole role = request.role();
    List<FieldProblem> problems = new ArrayList<>();
    Method method = Method.read(request.method(), problems);
    if (method == Method.NETWORK_NUMBER) {
      problems.add(FieldProblem.of("phone", "method.field-not-allowed"));
    }
    MainlandPhone phone = MainlandPhone.read(role.field(), request.phone(), problems);
    if (phone == null || !problems.isEmpty()) {
      throw Refusals.of(problems);
    }
    String code = codes.make(subject, role, phone, ClientAddress.of(request.address()));
    try {
      gateways.send(phone, text.of(role.text(), code, settings.codeLife().toMinutes()));
    } catch (Problem notSent) {
      codes.allowAnother(subject, role, phone);
      throw notSent;
    }
    return new SentCode(settings.codeSpacing().toSeconds(), settings.codeLife().toSeconds());
  }

  /**
   * Reads all fields and compares the code, even where other fields are wrong, so that everything
   * is said at once; adds what is wrong to {@code problems} and gives null then.
   */
  public @Nullable Claim read(String subject, ClaimForm form, List<FieldProblem> problems) {
    Claim claim = form.read(ChinaTime.today(time), problems);
    Method method = Method.read(form.method(), new ArrayList<>());
    if (method != Method.PHONE && method != Method.IDENTITY_NUMBER) {
      return claim;
    }
    MainlandPhone phone = MainlandPhone.read(form.phone(), new ArrayList<>());
    checkCode(subject, PhoneRole.CLAIMED, phone, form.code(), problems);
    return claim;
  }

  /**
   * Reads the phone that a member has so far, and compares the code that went to it; adds what is
   * wrong and gives null then. Whether it is theirs is for the vault to say.
   */
  public @Nullable MainlandPhone readHeld(
      String subject, @Nullable String typed, @Nullable String code, List<FieldProblem> problems) {
    MainlandPhone phone = MainlandPhone.read(PhoneRole.HELD.field(), typed, problems);
    return checkCode(subject, PhoneRole.HELD, phone, code, problems) ? phone : null;
  }

  private boolean checkCode(
      String subject,
      PhoneRole role,
      @Nullable MainlandPhone phone,
      @Nullable String code,
      List<FieldProblem> problems) {
    int before = problems.size();
    if (phone != null) {
      codes.check(subject, role, phone, code).ifPresent(problems::add);
    } else if (code == null || code.isBlank()) {
      problems.add(FieldProblem.of(role.kind().field(), "code.missing"));
    }
    return phone != null && problems.size() == before;
  }

  /**
   * Asks the registers; call it outside a transaction.
   *
   * @throws Problem 422 at the field that they deny, 429, or 503 when they give no answer
   */
  public Proof prove(String subject, Claim claim, @Nullable String address) {
    transaction.executeWithoutResult(status -> takeCheck(subject, ClientAddress.of(address)));
    return switch (claim) {
      case Claim.ByPhone phone -> worth.of(phone, confirmed(gateways.line(phone.phone())));
      case Claim.ByIdentityNumber person ->
          worth.of(
              person, confirmed(gateways.person(person.name(), person.number(), person.phone())));
      case Claim.ByNetworkNumber network ->
          worth.of(network, confirmed(gateways.network(network.number())));
    };
  }

  /**
   * Whether name and number are those of the identity that a member verified with; call it outside
   * a transaction. Only their own number is asked about, and each question counts like one at
   * registration.
   *
   * @param address of the browser
   * @throws Problem 429, or 503 when the register gives no answer
   */
  public boolean identifies(
      String member, ChineseName name, IdentityNumber number, String address) {
    transaction.executeWithoutResult(status -> takeCheck(member, ClientAddress.of(address)));
    return vault.isOf(member, IndexPurpose.IDENTITY_NUMBER, number.value())
        && gateways.named(name, number);
  }

  /** The codes have served their purpose. */
  public void done(String subject) {
    codes.forget(subject);
  }

  private void takeCheck(String subject, String address) {
    var bySubject = new Allowance("check-subject-hour", settings.checksPerSubjectHour(), HOUR);
    allowances.take(new Use(bySubject, IndexPurpose.LIMIT, subject));
    if (!address.isEmpty()) {
      var byAddress = new Allowance("check-address-hour", settings.checksPerAddressHour(), HOUR);
      allowances.take(new Use(byAddress, IndexPurpose.LIMIT, address));
    }
  }

  private static Outcome.Confirmed confirmed(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Confirmed confirmed -> confirmed;
      case Outcome.Denied denied ->
          throw Refusals.of(List.of(FieldProblem.of(denied.field(), denied.code())));
    };
  }
}
