package dev.shiming.web.service;

/** How many accounts one person and one organisation may have, and times in days. */
public record OfficialRules(
    int person, int organisation, int recheckDays, int dormancyDays, int dueDays, int appealDays) {}
