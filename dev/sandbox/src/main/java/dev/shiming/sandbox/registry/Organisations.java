package dev.shiming.sandbox.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Knows organisations by rule: every code of its areas with a right check character is one. */
@Service
public class Organisations {

  private static final List<UnifiedCode> SAMPLES =
      Stream.of("91990101MA0180011", "11990102000080020", "12990103000080030")
          .map(UnifiedCode::beginning)
          .toList();

  Optional<Organisation> find(@Nullable String code) {
    return known(code).map(Organisation::of);
  }

  /** The phone of the registered contact, which is told to nobody but the developer. */
  Optional<String> contact(@Nullable String code) {
    return known(code).map(UnifiedCode::contact);
  }

  /** One that was not asked about. */
  Organisation otherThan(@Nullable String code) {
    return SAMPLES.stream()
        .filter(sample -> !sample.text().equals(code))
        .map(Organisation::of)
        .findFirst()
        .orElseThrow();
  }

  /** Some organisations for the developer to apply as. */
  public List<Sample> samples() {
    return SAMPLES.stream().map(code -> new Sample(Organisation.of(code), code.contact())).toList();
  }

  private static Optional<UnifiedCode> known(@Nullable String code) {
    return Optional.ofNullable(code).map(UnifiedCode::new).filter(UnifiedCode::exists);
  }

  /** An organisation and the phone of its registered contact. */
  public record Sample(Organisation organisation, String contact) {}
}
