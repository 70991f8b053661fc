package dev.shiming.kit.text;

import org.jspecify.annotations.Nullable;

/**
 * A place in a text where its writer wants a file to be seen or heard.
 *
 * @param id of the file; empty when what was typed is none
 * @param alternative says what is to be seen to whoever does not see it
 */
public record Placement(String id, String alternative, @Nullable String caption) {}
