package dev.shiming.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a test shows an obligation, or the named part of it. The build writes {@code
 * docs/obligations.md} from the tests that ran and passed.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Proves.Each.class)
public @interface Proves {

  /** Numbers such as {@code C2}. */
  String[] value();

  /**
   * The part that is shown, in the words of {@code checks/obligations.yaml}; empty for a plain
   * mention.
   */
  String part() default "";

  /** What a test shows where it is more than one part. */
  @Documented
  @Target({ElementType.METHOD, ElementType.TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Each {

    Proves[] value();
  }
}
