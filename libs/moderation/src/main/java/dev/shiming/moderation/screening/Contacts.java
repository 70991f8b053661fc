package dev.shiming.moderation.screening;

import java.util.List;

/** Holds ways to reach somebody off the site: adverts live on them, and so does exposure. */
final class Contacts implements ScreeningPhase {

  private static final List<Patterns> PATTERNS =
      List.of(
          pattern(
              "phone",
              "(?<!\\d)(?<!\\d\\.)(?:\\+?86[\\s-]{0,2})?1[3-9]\\d(?:[\\s._*-]{0,2}\\d){8}(?!\\d)"),
          pattern("email", "[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}"),
          pattern(
              "wechat",
              "(?:微信|薇信|威信|v信|(?<![a-z])(?:wechat|weixin|vx|wx|v))号?(?:id)?[\\s:=是为]{1,3}"
                  + "[a-z][a-z0-9_-]{5,19}"),
          pattern(
              "qq",
              "(?:(?<![a-z])qq|扣扣|企鹅)(?:群|号){0,2}[\\s:=是为]{0,3}[1-9](?:[\\s._*-]?\\d){4,10}"));

  @Override
  public boolean concerns(Submission submission) {
    return true;
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    return Finding.hold(PATTERNS.stream().flatMap(p -> p.in(text).stream()).toList());
  }

  private static Patterns pattern(String rule, String regex) {
    return Patterns.of("contacts", rule, regex);
  }
}
