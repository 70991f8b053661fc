package dev.shiming.moderation.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The one list of reasons by which a text is reported. */
enum ReportReason {
  VIOLENCE("violence"),
  PORNOGRAPHY("pornography"),
  FRAUD("fraud"),
  RUMOUR("rumour"),
  DEFAMATION("defamation"),
  PRIVACY("privacy"),
  MINORS("minors"),
  HATE("hate"),
  INFRINGEMENT("infringement"),
  IMPERSONATION("impersonation"),
  SPAM("spam"),
  OFF_TOPIC("off-topic"),
  OTHER("other");

  private final String code;

  ReportReason(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  static boolean knows(@Nullable String code) {
    return Arrays.stream(values()).anyMatch(reason -> reason.code.equals(code));
  }
}
