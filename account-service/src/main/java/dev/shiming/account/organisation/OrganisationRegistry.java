package dev.shiming.account.organisation;

import dev.shiming.account.vault.IndexPurpose;
import dev.shiming.account.vault.Vault;
import dev.shiming.account.verification.SentCode;
import dev.shiming.account.verification.code.Allowance;
import dev.shiming.account.verification.code.CodeText;
import dev.shiming.account.verification.code.Codes;
import dev.shiming.account.verification.code.Receiver;
import dev.shiming.account.verification.code.Use;
import dev.shiming.kit.problem.FieldProblem;
import dev.shiming.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds organisations and the authority to act for them: the registry confirms the person, or the
 * person has the code that went to the registered contact. What it asks, it asks outside of any
 * transaction; it keeps nothing of an organisation.
 */
@Service
public class OrganisationRegistry {

  private static final Duration DAY = Duration.ofDays(1);

  private final Registry registry;
  private final Vault vault;
  private final Codes codes;
  private final CodeText text;
  private final OrganisationSettings settings;

  OrganisationRegistry(
      Registry registry, Vault vault, Codes codes, CodeText text, OrganisationSettings settings) {
    this.registry = registry;
    this.vault = vault;
    this.codes = codes;
    this.text = text;
    this.settings = settings;
  }

  /**
   * The organisation with this code, revoked or not.
   *
   * @throws Problem 503 {@code gateway.unavailable} or {@code gateway.contradiction}
   */
  public Optional<Organisation> find(UnifiedCode code) {
    return registry.find(code);
  }

  /**
   * Whether the person behind an account may act; the registry learns no more than the receipts of
   * their newest verification.
   *
   * @throws Problem 503 {@code gateway.unavailable} or {@code gateway.contradiction}
   */
  public Authority confirms(UnifiedCode code, String account) {
    List<String> receipts = vault.receipts(account);
    return receipts.isEmpty() ? Authority.UNKNOWN : registry.authority(code, receipts);
  }

  /**
   * Sends a code to the registered contact of an organisation that was found.
   *
   * @param reference the application that needs it
   * @param account who applies
   * @throws Problem 429 {@code limit.reached}, 503 as above
   */
  public SentCode sendCode(String reference, String account, UnifiedCode code) {
    Receiver contact = contact(reference, code);
    String made = codes.make(contact, settings.terms(), uses(reference, account, code));
    long minutes = settings.codeLife().toMinutes();
    try {
      registry.send(code, text.of("organisation.contact-code", made, code.value(), minutes));
    } catch (Problem notSent) {
      codes.allowAnother(contact);
      throw notSent;
    }
    return new SentCode(settings.codeSpacing().toSeconds(), settings.codeLife().toSeconds());
  }

  /** Compares what was typed with the code that went to the contact; empty when it is right. */
  public Optional<FieldProblem> prove(String reference, UnifiedCode code, @Nullable String typed) {
    return codes.check(contact(reference, code), typed);
  }

  /** The application does not need its code any more. */
  public void done(String reference) {
    codes.forget(Receiver.Kind.CONTACT, reference);
  }

  private List<Use> uses(String reference, String account, UnifiedCode code) {
    var byReference = new Allowance("contact-reference-day", settings.codesPerReferenceDay(), DAY);
    var byCode = new Allowance("contact-organisation-day", settings.codesPerOrganisationDay(), DAY);
    var byAccount = new Allowance("contact-account-day", settings.codesPerAccountDay(), DAY);
    return List.of(
        new Use(byReference, IndexPurpose.LIMIT, reference),
        new Use(byCode, IndexPurpose.LIMIT, code.value()),
        new Use(byAccount, IndexPurpose.LIMIT, account));
  }

  private static Receiver contact(String reference, UnifiedCode code) {
    return new Receiver(Receiver.Kind.CONTACT, reference, code.value());
  }
}
