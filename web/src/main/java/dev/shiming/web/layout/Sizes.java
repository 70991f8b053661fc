package dev.shiming.web.layout;

import java.text.NumberFormat;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sizes of files as people write them. */
@Component("sizes")
class Sizes {

  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;

  public String of(long bytes, Locale locale) {
    var number = NumberFormat.getInstance(locale);
    number.setMaximumFractionDigits(1);
    return bytes < MEGA
        ? number.format(Math.ceilDiv(bytes, KILO)) + " KB"
        : number.format((double) bytes / MEGA) + " MB";
  }
}
