package dev.shiming.web.service;

/** What an official account has published, and with what echo. */
public record Figures(String account, long articles, long followers, long reads) {}
