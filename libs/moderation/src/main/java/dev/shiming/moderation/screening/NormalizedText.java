package dev.shiming.moderation.screening;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in the form that rules are matched against, with every character's place in the text as it
 * was typed.
 *
 * <p>Width, case, script variants and invisible characters are levelled (NFKC, case folding,
 * traditional to simplified). The <em>plain</em> view keeps everything else; the <em>tight</em>
 * view drops blanks and ornaments between letters and keeps a space where a sentence breaks.
 */
final class NormalizedText {

  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
  private static final String SENTENCE_MARKS = ",。!?;:、()[]{}「」『』《》“”\"\n";

  private final String typed;
  private final View plain;
  private final View tight;

  private NormalizedText(String typed, View plain, View tight) {
    this.typed = typed;
    this.plain = plain;
    this.tight = tight;
  }

  static NormalizedText of(String typed) {
    View plain = fold(typed);
    return new NormalizedText(typed, plain, tighten(plain));
  }

  String typed() {
    return typed;
  }

  View plain() {
    return plain;
  }

  View tight() {
    return tight;
  }

  private static View fold(String typed) {
    Builder folded = new Builder(typed.length() + 16);
    int start = 0;
    while (start < typed.length()) {
      int end = start + Character.charCount(typed.codePointAt(start));
      while (end < typed.length() && !FOLDED.hasBoundaryBefore(typed.codePointAt(end))) {
        end += Character.charCount(typed.codePointAt(end));
      }
      String segment = FOLDED.normalize(typed.substring(start, end));
      folded.append(ChineseVariants.simplified(segment), start, end);
      start = end;
    }
    return folded.view();
  }

  private static View tighten(View plain) {
    Builder kept = new Builder(plain.text().length());
    String text = plain.text();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (UCharacter.isLetterOrDigit(c)) {
        kept.append(text.substring(i, i + length), plain.start(i), plain.end(i));
      } else if (SENTENCE_MARKS.indexOf(c) >= 0) {
        kept.append(" ", plain.start(i), plain.end(i));
      }
      i += length;
    }
    return kept.view();
  }

  /** A form of the text and where each of its characters comes from. */
  static final class View {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private View(String text, int[] starts, int[] ends) {
      this.text = text;
      this.starts = starts;
      this.ends = ends;
    }

    String text() {
      return text;
    }

    /** Where the character at this index starts in the typed text. */
    int start(int index) {
      return starts[index];
    }

    /** Where the character at this index ends in the typed text, exclusive. */
    int end(int index) {
      return ends[index];
    }
  }

  private static final class Builder {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[capacity + 1];
      ends = new int[capacity + 1];
    }

    void append(String part, int start, int end) {
      for (int i = 0; i < part.length(); i++) {
        int at = text.length();
        if (at == starts.length) {
          starts = Arrays.copyOf(starts, at * 2);
          ends = Arrays.copyOf(ends, at * 2);
        }
        text.append(part.charAt(i));
        starts[at] = start;
        ends[at] = end;
      }
    }

    View view() {
      return new View(text.toString(), starts, ends);
    }
  }
}
