package dev.shiming.comment.comment;

import java.util.List;

/** Says on {@code shiming.content} which pages are stale. */
record ContentFact(long version, String key, List<String> tags) {}
