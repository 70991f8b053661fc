package dev.shiming.stack.demonstration;

/** A text in both languages of the site. */
record Bilingual(String zh, String en) {}
