package dev.shiming.account.name;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;

/**
 * What is left of a name when everything is taken away that the eye passes over: width, case,
 * script variant, invisible characters, marks, and which of several look-alikes was used (UTS 39).
 * Two names with one skeleton are one name.
 */
final class Skeleton {

  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final SpoofChecker LOOK_ALIKES =
      new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
  private static final Transliterator SIMPLIFY =
      Transliterator.getInstance("Traditional-Simplified");
  private static final Transliterator PRONOUNCE =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
  private static final int VOICED = 0x3099; // か and が are different letters

  private Skeleton() {}

  static String of(String name) {
    return letters(FOLD.normalize(looks(letters(FOLD.normalize(looks(folded(name)))))));
  }

  /** Letters and digits in one width, case and script variant, look-alikes kept apart. */
  static String folded(String name) {
    return SIMPLIFY.transliterate(letters(FOLD.normalize(name)));
  }

  /** The skeleton with digits read as the letters that they are written for. */
  static String ofDigitsAsLetters(String name) {
    StringBuilder letters = new StringBuilder(name);
    for (int i = 0; i < letters.length(); i++) {
      int digit = "013457".indexOf(letters.charAt(i));
      if (digit >= 0) {
        letters.setCharAt(i, "oieast".charAt(digit));
      }
    }
    return of(letters.toString());
  }

  /** How a name sounds to a reader of Chinese, in letters a to z. */
  static String pinyin(String name) {
    return PRONOUNCE.transliterate(folded(name)).replaceAll("[^a-z0-9]", "");
  }

  private static String looks(String name) {
    return LOOK_ALIKES.getSkeleton(name);
  }

  private static String letters(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    DECOMPOSE.normalize(name).codePoints().filter(Skeleton::counts).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean counts(int c) {
    if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return false;
    }
    boolean mark = (1 << UCharacter.getType(c) & MARKS) != 0;
    return mark
        ? c == VOICED || UScript.getScript(c) != UScript.INHERITED
        : UCharacter.isLetterOrDigit(c);
  }

  private static final int MARKS =
      1 << UCharacter.NON_SPACING_MARK
          | 1 << UCharacter.ENCLOSING_MARK
          | 1 << UCharacter.COMBINING_SPACING_MARK;
}
