package dev.shiming.moderation.cases;

/**
 * A subject as it stood when the case opened or a report arrived.
 *
 * @param author account id
 * @param title of the thread, article or, for a comment, of what it hangs on
 * @param text as it was typed
 * @param parent id of the page that shows it (thread of a post, article of a comment), or the id
 *     itself
 */
public record Snapshot(String author, String title, String text, String parent) {}
