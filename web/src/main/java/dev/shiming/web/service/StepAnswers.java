package dev.shiming.web.service;

/** The answers of one step, on the version that its form showed. */
public record StepAnswers(int version, Answers answers) {}
