package dev.shiming.moderation.screening;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional characters to simplified ones, character by character, so that offsets stay known.
 */
final class ChineseVariants {

  private static final int FIRST = 0x3400;
  private static final int LAST = 0x9FFF;
  private static final char[] SIMPLIFIED = table();

  private ChineseVariants() {}

  static String simplified(String text) {
    StringBuilder changed = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char to = c >= FIRST && c <= LAST ? SIMPLIFIED[c - FIRST] : c;
      if (to != c) {
        if (changed == null) {
          changed = new StringBuilder(text);
        }
        changed.setCharAt(i, to);
      }
    }
    return changed == null ? text : changed.toString();
  }

  private static char[] table() {
    Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      String one = toSimplified.transliterate(String.valueOf((char) (FIRST + i)));
      table[i] = one.length() == 1 ? one.charAt(0) : (char) (FIRST + i);
    }
    return table;
  }
}
