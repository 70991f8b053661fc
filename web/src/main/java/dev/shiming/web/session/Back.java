package dev.shiming.web.session;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets a request name the page to return to, but only a page of this site. */
public final class Back {

  /** One slash and then no second one, backslash, control character or space. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?:[^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?");

  private Back() {}

  /** The page asked for if it is one of ours, else the front page. */
  public static String local(@Nullable String wanted) {
    return wanted != null && wanted.length() <= 500 && LOCAL.matcher(wanted).matches()
        ? wanted
        : "/";
  }
}
