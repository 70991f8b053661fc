package dev.shiming.pictures;

import java.util.Optional;

/**
 * What the search for codes came to.
 *
 * @param found the first one
 * @param complete whether every look was taken before time was up
 */
public record Codes(Optional<Code> found, boolean complete) {}
