package dev.shiming.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;

/**
 * On every test that needs a database or broker: brings them, and marks the test as one that {@code
 * ./test --mysql} repeats on MySQL, so that none can be forgotten there.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@Import(TestInfrastructure.class)
public @interface RealServers {}
