package dev.shiming.account.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A change beside what it would take the place of, for whoever decides.
 *
 * @param now what is shown at present, null for nothing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ChangeView(
    String id, String account, String item, @Nullable String proposed, @Nullable String now) {}
