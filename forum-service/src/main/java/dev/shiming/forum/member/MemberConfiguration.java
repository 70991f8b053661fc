package dev.shiming.forum.member;

import dev.shiming.kit.member.MemberCopyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Gives the forum its own copy of the members, so that no page asks another service. */
@Configuration(proxyBeanMethods = false)
@Import(MemberCopyConfiguration.class)
class MemberConfiguration {}
