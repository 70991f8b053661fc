package dev.shiming.account.verification.document;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.shiming.kit.problem.FieldProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mobile phone of the mainland in its international form: the only kind that gets a code. */
public record MainlandPhone(String value) {

  private static final String REGION = "CN";
  private static final int COUNTRY = 86;
  private static final int LONGEST_TYPED = 40;
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  /** Reads what was typed in the field {@code phone}. */
  public static @Nullable MainlandPhone read(@Nullable String typed, List<FieldProblem> problems) {
    return read("phone", typed, problems);
  }

  /** Reads what was typed; adds what is wrong to {@code problems} and gives null then. */
  public static @Nullable MainlandPhone read(
      String field, @Nullable String typed, List<FieldProblem> problems) {
    if (typed == null || Typed.missing(typed)) {
      problems.add(FieldProblem.of(field, "phone.missing"));
      return null;
    }
    PhoneNumber phone = parsed(typed);
    if (phone != null && phone.getCountryCode() != COUNTRY && PHONES.isPossibleNumber(phone)) {
      problems.add(FieldProblem.of(field, "phone.foreign"));
      return null;
    }
    if (phone == null
        || phone.hasExtension()
        || !PHONES.isValidNumberForRegion(phone, REGION)
        || PHONES.getNumberType(phone) != PhoneNumberType.MOBILE) {
      problems.add(FieldProblem.of(field, "phone.invalid"));
      return null;
    }
    return new MainlandPhone(PHONES.format(phone, PhoneNumberFormat.E164));
  }

  private static @Nullable PhoneNumber parsed(String typed) {
    String bounded = Typed.compact(typed, LONGEST_TYPED);
    if (bounded.codePoints().anyMatch(Character::isLetter)) {
      return null; // the library reads letters as the keys that carry them
    }
    try {
      return PHONES.parse(bounded, REGION);
    } catch (NumberParseException noPhone) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "MainlandPhone[sealed]";
  }
}
