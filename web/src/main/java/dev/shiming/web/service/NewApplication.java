package dev.shiming.web.service;

/** An application to begin. */
public record NewApplication(String key) {}
