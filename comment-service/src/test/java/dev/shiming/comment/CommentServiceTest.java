package dev.shiming.comment;

import dev.shiming.testkit.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One running service, with real servers, for all tests that need one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = CommentApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "shiming.screening.writes-per-minute=1000",
      "shiming.screening.writes-per-hour=10000"
    })
@RealServers
@Import(Site.class)
public @interface CommentServiceTest {}
