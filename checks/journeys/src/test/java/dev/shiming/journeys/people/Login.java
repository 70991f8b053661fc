package dev.shiming.journeys.people;

/** What somebody signs in with; the nickname is what others see. */
public record Login(String name, String password, String nickname) {}
