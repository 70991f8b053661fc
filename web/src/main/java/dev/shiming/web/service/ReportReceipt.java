package dev.shiming.web.service;

import java.time.Instant;

/** What a reporter keeps: a ticket and the day by which somebody decides. */
public record ReportReceipt(String ticket, Instant due) {}
