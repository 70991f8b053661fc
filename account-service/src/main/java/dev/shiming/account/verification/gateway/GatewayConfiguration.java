package dev.shiming.account.verification.gateway;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The gateways over HTTP: one address, short time-outs ({@code spring.http.serviceclient}). */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(
    group = "gateways",
    types = {
      SmsGateway.class,
      CarrierGateway.class,
      IdentityGateway.class,
      NetworkIdentityGateway.class
    })
class GatewayConfiguration {}
