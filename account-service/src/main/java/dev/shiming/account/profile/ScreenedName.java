package dev.shiming.account.profile;

import dev.shiming.account.name.AccountName;
import dev.shiming.moderation.screening.Evidence;
import java.util.List;

/** A nickname that may be used, at once or after a person decided on the evidence. */
public record ScreenedName(AccountName nickname, boolean held, List<Evidence> evidence) {}
