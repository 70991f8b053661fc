package dev.shiming.comment.subject;

import dev.shiming.kit.fact.UnreadableFact;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the newest version of each subject, in whatever order facts arrive and how often; its
 * author never changes, so any fact may tell it.
 */
@Component
class SubjectCopy {

  static final String TOPIC = "shiming.subject";

  private static final Pattern TYPE = Pattern.compile("[a-z-]{1,20}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f-]{36}");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final JdbcClient jdbc;

  SubjectCopy(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @KafkaListener(id = "subjects", topics = TOPIC, idIsGroup = false)
  @Transactional
  public void on(@Payload SubjectFact fact) {
    String type = matching(TYPE, fact.type(), "type");
    String id = matching(ID, fact.id(), "id");
    if (fact.version() <= 0 || fact.title() == null || fact.state() == null) {
      throw new UnreadableFact("version, title or state");
    }
    CommentMode comments = mode(fact.comments());
    String author = fact.author() == null ? null : matching(ACCOUNT, fact.author(), "author");
    jdbc.sql(
            """
            insert into subject
              (subject_key, version, type, id, title, news, state, comments, author)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on duplicate key update
              author = coalesce(author, values(author)),
              title = if(values(version) > version, values(title), title),
              news = if(values(version) > version, values(news), news),
              state = if(values(version) > version, values(state), state),
              comments = if(values(version) > version, values(comments), comments),
              version = greatest(version, values(version))
            """)
        .params(
            Arrays.asList(
                CommentSubject.keyOf(type, id),
                fact.version(),
                type,
                id,
                fact.title(),
                fact.news(),
                fact.state(),
                comments.word(),
                author))
        .update();
  }

  /** Facts from before there were modes say nothing of it. */
  private static CommentMode mode(@Nullable String word) {
    return word == null
        ? CommentMode.OPEN
        : CommentMode.of(word).orElseThrow(() -> new UnreadableFact("comments"));
  }

  private static String matching(Pattern form, @Nullable String value, String field) {
    if (value == null || !form.matcher(value).matches()) {
      throw new UnreadableFact(field);
    }
    return value;
  }
}
