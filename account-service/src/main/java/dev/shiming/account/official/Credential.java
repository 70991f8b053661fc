package dev.shiming.account.official;

import java.time.LocalDate;

/** A permission to write as an expert of a domain, by the number of its document. */
public record Credential(Domain domain, String number, LocalDate until) {}
