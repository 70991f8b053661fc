package dev.shiming.web.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of a fact about content: the tags of the pages it makes stale. */
record ContentFact(@Nullable List<@Nullable String> tags) {}
