package dev.shiming.moderation.screening;

/** Holds the links of newcomers, who have no name here to lose yet. */
final class Links implements ScreeningPhase {

  private static final Patterns LINK =
      Patterns.of(
          "links",
          "newcomer",
          "https?://[^\\s<>\"]{1,200}|(?<![a-z0-9@.-])www\\.[a-z0-9-]{1,63}\\.|"
              + "(?<![a-z0-9@.-])(?:[a-z0-9-]{1,63}\\.){1,4}"
              + "(?:com|net|org|cn|cc|top|xyz|vip|shop|info|site|club|online|app|ru|tk)"
              + "(?![a-z0-9])");

  @Override
  public boolean concerns(Submission submission) {
    return submission.newcomer() && !submission.kind().equals("nickname");
  }

  @Override
  public Finding examine(Submission submission, NormalizedText text) {
    return Finding.hold(LINK.in(text));
  }
}
