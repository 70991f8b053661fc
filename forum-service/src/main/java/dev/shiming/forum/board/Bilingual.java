package dev.shiming.forum.board;

/** A name or text in both languages of the site. */
public record Bilingual(String zh, String en) {}
