package dev.shiming.account.official;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official account that is there, as an application about it needs to know it.
 *
 * @param registrant reference of the entity behind it, as {@link Entities} makes them
 * @param operatingPlace and contact are an organisation's
 */
public record KnownAccount(
    String account,
    String handle,
    String name,
    EntityKind kind,
    Category category,
    @Nullable String tagline,
    OfficialState state,
    long entity,
    String registrant,
    @Nullable String operatingPlace,
    @Nullable String contact,
    @Nullable Agency agency,
    List<Credential> credentials) {

  public boolean closed() {
    return state == OfficialState.CLOSED;
  }

  /** The unified social credit code of an organisation; null for a person. */
  public @Nullable String code() {
    return Entities.codeOf(registrant);
  }
}
