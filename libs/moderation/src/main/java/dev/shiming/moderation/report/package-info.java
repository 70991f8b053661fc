/** What members say of each other's texts. */
@NullMarked
package dev.shiming.moderation.report;

import org.jspecify.annotations.NullMarked;
