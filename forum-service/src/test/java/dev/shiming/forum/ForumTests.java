package dev.shiming.forum;

import dev.shiming.testkit.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The running service with its real servers; one context for all tests that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "shiming.screening.writes-per-minute=100000",
      "shiming.screening.writes-per-hour=100000",
      "shiming.media.folder=target/media"
    })
@RealServers
@Import({Desk.class, Forum.class, Studio.class, Topics.class})
public @interface ForumTests {}
