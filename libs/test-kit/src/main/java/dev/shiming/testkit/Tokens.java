package dev.shiming.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Tokens as the realm would sign them, and the ones that it would not; keys are served over HTTP.
 */
public final class Tokens {

  /** The issuer that services under test are told to believe. */
  public static final String ISSUER = "http://localhost/realms/shiming";

  private static final List<String> AUDIENCES =
      List.of("account-service", "forum-service", "comment-service");
  private static final RSAKey KEY = newKey("realm");
  private static final RSAKey STRANGERS_KEY = newKey("realm");
  private static final String KEY_SET_ADDRESS = serveKeys();

  private Tokens() {}

  static String keySetAddress() {
    return KEY_SET_ADDRESS;
  }

  /** A reader's own mistake: signed in at Keycloak but without any role. */
  public static String withoutRole(String account) {
    return signed(claims(account, AUDIENCES, "openid").build(), KEY);
  }

  public static String member(String account) {
    return withRoles(account, "member");
  }

  public static String moderator(String account) {
    return withRoles(account, "member", "moderator");
  }

  public static String reviewer(String account) {
    return withRoles(account, "member", "reviewer");
  }

  public static String administrator(String account) {
    return withRoles(account, "member", "administrator");
  }

  /** The one that the client web gets for itself. */
  public static String web() {
    return signed(
        claims("8f1d7f9e-0000-4000-8000-000000000000", AUDIENCES, "")
            .claim("azp", "web")
            .claim("roles", List.of("website"))
            .build(),
        KEY);
  }

  public static String withRoles(String account, String... roles) {
    return signed(
        claims(account, AUDIENCES, "openid")
            .claim("roles", List.of(roles))
            .claim("acr", "2")
            .build(),
        KEY);
  }

  /** A member who holds every role of staff, but typed a password and nothing more. */
  public static String staffWithoutSecondFactor(String account) {
    return signed(claims(account, AUDIENCES, "openid").claim("roles", allRoles()).build(), KEY);
  }

  /** What the registration step mints; opens one registration and nothing else. */
  public static String registration(String subject) {
    return signed(claims(subject, List.of("account-service"), "registration").build(), KEY);
  }

  /** Rightly signed, with every role, but for another service. */
  public static String wrongAudience(String account) {
    return signed(
        claims(account, List.of("elsewhere"), "openid").claim("roles", allRoles()).build(), KEY);
  }

  public static String wrongIssuer(String account) {
    return signed(
        claims(account, AUDIENCES, "openid")
            .issuer("http://localhost/realms/other")
            .claim("roles", allRoles())
            .build(),
        KEY);
  }

  public static String expired(String account) {
    return signed(
        claims(account, AUDIENCES, "openid")
            .expirationTime(Date.from(Instant.now().minusSeconds(600)))
            .claim("roles", allRoles())
            .build(),
        KEY);
  }

  /** All claims right, signed by a key that the realm does not have, under the realm's key id. */
  public static String forged(String account) {
    return signed(
        claims(account, AUDIENCES, "openid").claim("roles", allRoles()).build(), STRANGERS_KEY);
  }

  /** All claims right, {@code alg} none. */
  public static String unsigned(String account) {
    return new PlainJWT(claims(account, AUDIENCES, "openid").claim("roles", allRoles()).build())
        .serialize();
  }

  private static List<String> allRoles() {
    return List.of(
        "member", "moderator", "reviewer", "identity-officer", "auditor", "administrator");
  }

  private static JWTClaimsSet.Builder claims(String subject, List<String> audiences, String scope) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .subject(subject)
        .audience(audiences)
        .claim("scope", scope)
        .claim("acr", "1")
        .issueTime(Date.from(now.minusSeconds(5)))
        .expirationTime(Date.from(now.plusSeconds(3600)));
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static String serveKeys() {
    byte[] keys = new JWKSet(KEY).toString(true).getBytes(StandardCharsets.UTF_8);
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/certs",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return "http://localhost:" + server.getAddress().getPort() + "/certs";
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
