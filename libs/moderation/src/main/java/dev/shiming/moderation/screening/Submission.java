package dev.shiming.moderation.screening;

/**
 * A text that was sent.
 *
 * @param kind thread, post, comment, nickname …: the subject type of a case
 * @param author account id
 * @param text all that others would read, title first, as it was typed
 * @param news whether it hangs on news, where every comment is reviewed before publication
 * @param newcomer whether the author has published little so far
 */
public record Submission(String kind, String author, String text, boolean news, boolean newcomer) {}
