package dev.shiming.web.service;

/** A thread to start. */
public record NewThread(String board, String title, String body, String key) {}
