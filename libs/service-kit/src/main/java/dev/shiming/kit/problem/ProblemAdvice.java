package dev.shiming.kit.problem;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns whatever a request ran into to a problem that names no internals. */
@RestControllerAdvice
class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** MariaDB's and MySQL's numbers for comparing a column of ASCII ids with other characters. */
  private static final Set<Integer> FOREIGN_CHARACTERS = Set.of(1267, 1270, 1271, 3854, 3988);

  @ExceptionHandler
  ResponseEntity<ProblemBody> problem(Problem problem) {
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> tooLarge(BodyTooLarge cause) {
    return answer(new Problem(HttpStatus.CONTENT_TOO_LARGE, "request.too-large"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> unreadable(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge tooLarge) {
        return tooLarge(tooLarge);
      }
    }
    return answer(new Problem(HttpStatus.BAD_REQUEST, "request.unreadable"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> wrongType(MethodArgumentTypeMismatchException wrongType) {
    boolean inPath =
        wrongType
            .getParameter()
            .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
    return answer(
        inPath ? Problem.notFound() : new Problem(HttpStatus.BAD_REQUEST, "request.unreadable"));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> invalid(MethodArgumentNotValidException invalid) {
    List<FieldProblem> fields =
        invalid.getFieldErrors().stream()
            .map(e -> FieldProblem.of(e.getField(), e.getField() + ".missing"))
            .distinct()
            .toList();
    return answer(Problem.invalid(fields));
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> denied(AccessDeniedException denied) {
    return answer(Denied.to(SecurityContextHolder.getContext().getAuthentication()));
  }

  @ExceptionHandler({OptimisticLockingFailureException.class})
  ResponseEntity<ProblemBody> changed(OptimisticLockingFailureException changed) {
    return answer(new Problem(HttpStatus.CONFLICT, "changed-meanwhile"));
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class,
    TransientDataAccessException.class,
    PessimisticLockingFailureException.class
  })
  ResponseEntity<ProblemBody> unavailable(RuntimeException cause) {
    log.warn("database not available: {}", cause.getClass().getSimpleName());
    return answer(
        new Problem(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfterSeconds", 2)));
  }

  /** Nobody is there any more to hear an answer: an upload broke off, a player skipped on. */
  @ExceptionHandler
  @Nullable ResponseEntity<ProblemBody> disconnected(IOException cause) {
    return DisconnectedClientHelper.isClientDisconnectedException(cause) ? null : other(cause);
  }

  /** An id with characters that no id has is an unknown id. */
  @ExceptionHandler
  ResponseEntity<ProblemBody> sql(UncategorizedSQLException cause) {
    SQLException refused = cause.getSQLException();
    return refused != null && FOREIGN_CHARACTERS.contains(refused.getErrorCode())
        ? answer(Problem.notFound())
        : other(cause);
  }

  @ExceptionHandler
  ResponseEntity<ProblemBody> other(Exception cause) {
    if (cause instanceof ErrorResponse known) {
      HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
      return answer(new Problem(status, codeOf(status)));
    }
    log.error("request failed", cause);
    return answer(new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "failure"));
  }

  private static String codeOf(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method.not-allowed";
      case CONTENT_TOO_LARGE -> "request.too-large";
      default -> status.is5xxServerError() ? "failure" : "request.unreadable";
    };
  }

  private static ResponseEntity<ProblemBody> answer(Problem problem) {
    var answer =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.args().get("retryAfterSeconds") instanceof Number seconds) {
      answer.header("Retry-After", seconds.toString());
    }
    return answer.body(ProblemBody.of(problem));
  }
}
