package dev.shiming.account.profile;

import dev.shiming.account.profile.name.Nickname;
import dev.shiming.moderation.screening.Evidence;
import java.util.List;

/** A nickname that may be used, at once or after a person decided on the evidence. */
public record ScreenedName(Nickname nickname, boolean held, List<Evidence> evidence) {}
