package dev.shiming.forum.figures;

/** What an official account came to since it has existed. */
public record AccountFigures(String account, long articles, long followers, long reads) {}
