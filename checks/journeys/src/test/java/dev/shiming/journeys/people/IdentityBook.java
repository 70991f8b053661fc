package dev.shiming.journeys.people;

import dev.shiming.journeys.canary.Canary;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hands out identities that nobody had before, and remembers each value that any journey types, so
 * that the canary knows what to look for.
 */
public final class IdentityBook {

  /** What the sandbox's phones that are in use begin with; four digits follow. */
  static final String PHONES_IN_USE = "1990000";

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final List<String> FAMILY_NAMES = List.of("令狐", "钟离", "澹台", "濮阳", "淳于", "赫连");
  private static final String GIVEN = "鸮鹮鹳鸩鸻鹬鸫鹀鸲鹟鸸鹋鹈鹕鹪鹩鹡鸰鸬鹚";
  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1961, 1, 1);
  private static final int DAYS = 14_000;

  private static final Set<String> GIVEN_OUT = ConcurrentHashMap.newKeySet();
  private static final List<Canary> CANARIES = new CopyOnWriteArrayList<>();
  private static final List<Canary> TAKEN_BACK = new CopyOnWriteArrayList<>();

  private IdentityBook() {}

  /** A new person; the label says in findings whose value was found. */
  public static Identity next(String label) {
    return next(label, CANARIES);
  }

  /** A new person who lets a card show their name and takes it back before the journey ends. */
  public static Identity nextToBeNamed(String label) {
    return next(label, TAKEN_BACK);
  }

  private static Identity next(String label, List<Canary> names) {
    var person = new Identity(name(), number(), phone(), network());
    names.add(new Canary(Canary.Kind.NAME, "name of " + label, person.name()));
    CANARIES.add(new Canary(Canary.Kind.PHONE, "phone of " + label, person.phone()));
    CANARIES.add(new Canary(Canary.Kind.NUMBER, "identity number of " + label, person.number()));
    CANARIES.add(
        new Canary(
            Canary.Kind.NETWORK_NUMBER, "network number of " + label, person.networkNumber()));
    return person;
  }

  /** Something that a journey typed and that belongs to nobody, yet must not be kept either. */
  public static String typed(Canary.Kind kind, String label, String value) {
    CANARIES.add(new Canary(kind, label, value));
    return value;
  }

  /** All values given out so far that are for nobody's eyes. */
  public static List<Canary> canaries() {
    return List.copyOf(CANARIES);
  }

  /** The names that a card showed for a while. */
  public static List<Canary> takenBack() {
    return List.copyOf(TAKEN_BACK);
  }

  private static String name() {
    String name;
    do {
      name = FAMILY_NAMES.get(CHANCE.nextInt(FAMILY_NAMES.size())) + given() + given();
    } while (!GIVEN_OUT.add(name));
    return name;
  }

  private static char given() {
    return GIVEN.charAt(CHANCE.nextInt(GIVEN.length()));
  }

  private static String number() {
    String number;
    do {
      var birthday =
          FIRST_BIRTHDAY.plusDays(CHANCE.nextInt(DAYS)).format(DateTimeFormatter.BASIC_ISO_DATE);
      number =
          Numbers.identityNumber(990_000 + CHANCE.nextInt(9_000), birthday, CHANCE.nextInt(1_000));
    } while (!GIVEN_OUT.add(number));
    return number;
  }

  private static String phone() {
    String phone;
    do {
      phone = PHONES_IN_USE + "%04d".formatted(CHANCE.nextInt(10_000));
    } while (!GIVEN_OUT.add(phone));
    return phone;
  }

  private static String network() {
    String number;
    do {
      number = Numbers.networkNumber(CHANCE.nextLong(1_000_000_000_000_000L));
    } while (number.endsWith("14") || !GIVEN_OUT.add(number));
    return number;
  }
}
