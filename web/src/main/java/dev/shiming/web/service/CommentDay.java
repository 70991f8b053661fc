package dev.shiming.web.service;

import java.time.LocalDate;

/** How many comments were published on a day of China. */
public record CommentDay(LocalDate day, long comments) {}
