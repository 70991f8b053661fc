package dev.shiming.account.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * How an applicant showed that they may act for an organisation: {@code registry} or {@code
 * contact-code}. A code that anybody can look up proves nothing.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ShownAuthority(String method, Instant at) {}
