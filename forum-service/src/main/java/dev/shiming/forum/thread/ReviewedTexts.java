package dev.shiming.forum.thread;

import dev.shiming.forum.text.ReviewedText;
import dev.shiming.moderation.cases.CaseSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows threads and posts to the moderation library. */
@Configuration(proxyBeanMethods = false)
class ReviewedTexts {

  @Bean
  CaseSubject reviewedThreads(ThreadQueries threads, Decisions decisions) {
    return new ReviewedText(Review.THREAD, threads::snapshot, decisions::onThread);
  }

  @Bean
  CaseSubject reviewedPosts(PostQueries posts, Decisions decisions) {
    return new ReviewedText(Review.POST, posts::snapshot, decisions::onPost);
  }
}
