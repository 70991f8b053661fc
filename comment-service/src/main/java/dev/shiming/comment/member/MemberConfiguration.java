package dev.shiming.comment.member;

import dev.shiming.kit.member.MemberCopyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the copy of members that the kit knows how to keep. */
@Configuration(proxyBeanMethods = false)
@Import(MemberCopyConfiguration.class)
class MemberConfiguration {}
