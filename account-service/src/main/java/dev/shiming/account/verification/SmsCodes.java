package dev.shiming.account.verification;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.verification.code.Allowance;
import dev.shiming.account.verification.code.Codes;
import dev.shiming.account.verification.code.Receiver;
import dev.shiming.account.verification.code.Terms;
import dev.shiming.account.verification.code.Use;
import dev.shiming.account.verification.document.MainlandPhone;
import dev.shiming.kit.problem.FieldProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Codes that prove that a login holds a phone. Nothing here asks whether a phone is used. */
@Component
class SmsCodes {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Codes codes;
  private final VerificationSettings settings;

  SmsCodes(Codes codes, VerificationSettings settings) {
    this.codes = codes;
    this.settings = settings;
  }

  String make(String subject, PhoneRole role, MainlandPhone phone, String address) {
    var terms = new Terms(settings.codeLife(), settings.codeAttempts(), settings.codeSpacing());
    return codes.make(receiver(subject, role, phone), terms, uses(subject, phone.value(), address));
  }

  void allowAnother(String subject, PhoneRole role, MainlandPhone phone) {
    codes.allowAnother(receiver(subject, role, phone));
  }

  Optional<FieldProblem> check(
      String subject, PhoneRole role, MainlandPhone phone, @Nullable String typed) {
    return codes.check(receiver(subject, role, phone), typed);
  }

  /** What needed the codes is done. */
  void forget(String subject) {
    for (PhoneRole role : PhoneRole.values()) {
      codes.forget(role.kind(), subject);
    }
  }

  private List<Use> uses(String subject, String phone, String address) {
    var bySubject = new Allowance("code-subject-day", settings.codesPerSubjectDay(), DAY);
    var byPhone = new Allowance("code-phone-hour", settings.codesPerPhoneHour(), HOUR);
    var byPhoneDaily = new Allowance("code-phone-day", settings.codesPerPhoneDay(), DAY);
    var byAddress = new Allowance("code-address-hour", settings.codesPerAddressHour(), HOUR);
    List<Use> uses = new ArrayList<>();
    uses.add(new Use(bySubject, IndexPurpose.LIMIT, subject));
    uses.add(new Use(byPhone, IndexPurpose.SMS_TARGET, phone));
    uses.add(new Use(byPhoneDaily, IndexPurpose.SMS_TARGET, phone));
    if (!address.isEmpty()) {
      uses.add(new Use(byAddress, IndexPurpose.LIMIT, address));
    }
    return uses;
  }

  private static Receiver receiver(String subject, PhoneRole role, MainlandPhone phone) {
    return new Receiver(role.kind(), subject, phone.value());
  }
}
