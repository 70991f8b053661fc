# All images of the site: one stage builds everything, each target takes its part of it.
#
#   docker compose build                         all of them
#   docker build --target web -t shiming/web .   one of them

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY .mvn .mvn
COPY checks checks
COPY libs libs
COPY keycloak keycloak
COPY dev dev
COPY account-service account-service
COPY forum-service forum-service
COPY comment-service comment-service
COPY web web
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn -B -ntp -Dmaven.test.skip=true -DskipTests -Dspotless.check.skip=true -Dkeycloak.distribution.skip=true package -am \
      -pl account-service,forum-service,comment-service,web,keycloak,dev/sandbox,dev/stack \
 && for module in account-service forum-service comment-service web dev/sandbox; do \
      java -Djarmode=tools -jar $module/target/*-SNAPSHOT.jar extract --layers --application-filename app.jar \
        --destination /parts/${module##*/} || exit 1; \
    done \
 && mkdir -p /parts/tools && cp dev/stack/target/stack-*-SNAPSHOT.jar dev/stack/target/tools/*.jar /parts/tools/ \
 && mkdir -p /parts/training && tr ':' '\n' <dev/stack/target/class-path | xargs cp -t /parts/training dev/stack/target/stack-*-SNAPSHOT.jar \
 && cp keycloak/target/keycloak-*-SNAPSHOT.jar /parts/keycloak.jar

# What the services have in common: a runtime without compiler, curl or shell account; one numeric user who owns nothing.
FROM eclipse-temurin:25-jre AS service
WORKDIR /app
COPY deploy/image/healthy /usr/local/bin/
COPY deploy/image/java.options ./
EXPOSE 8080
ENTRYPOINT ["java", "@/app/java.options", "-XX:AOTCache=app.aot", "-jar", "app.jar"]
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9000 MANAGEMENT_SERVER_ADDRESS=0.0.0.0 LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs

FROM service AS account-service
COPY --from=build /parts/account-service/dependencies/ ./
COPY --from=build /parts/account-service/snapshot-dependencies/ ./
COPY --from=build /parts/account-service/application/ ./
RUN --mount=type=bind,source=deploy/image/train,target=/usr/local/bin/train \
    --mount=type=bind,from=build,source=/parts/training,target=/training --mount=type=tmpfs,target=/tmp \
    java -cp '/training/*' dev.shiming.stack.Keys /tmp/keys /tmp/keys \
 && SHIMING_INDEX_KEY=/tmp/keys/index.json SHIMING_VAULT_PUBLIC_KEY=/tmp/keys/vault-public.json \
    SHIMING_REVIEW_KEY=/tmp/keys/review.json SHIMING_LEDGER_KEY=/tmp/keys/ledger.json train '/training/*'
USER 10001:10001

FROM service AS forum-service
COPY --from=build /parts/forum-service/dependencies/ ./
COPY --from=build /parts/forum-service/snapshot-dependencies/ ./
COPY --from=build /parts/forum-service/application/ ./
RUN --mount=type=bind,source=deploy/image/train,target=/usr/local/bin/train \
    --mount=type=bind,from=build,source=/parts/training,target=/training --mount=type=tmpfs,target=/tmp \
    java -cp '/training/*' dev.shiming.stack.Keys /tmp/keys /tmp/keys \
 && SHIMING_LEDGER_KEY=/tmp/keys/ledger.json train '/training/*'
RUN mkdir /uploads && chown 10001:10001 /uploads && chmod 700 /uploads
USER 10001:10001

FROM service AS comment-service
COPY --from=build /parts/comment-service/dependencies/ ./
COPY --from=build /parts/comment-service/snapshot-dependencies/ ./
COPY --from=build /parts/comment-service/application/ ./
RUN --mount=type=bind,source=deploy/image/train,target=/usr/local/bin/train \
    --mount=type=bind,from=build,source=/parts/training,target=/training --mount=type=tmpfs,target=/tmp \
    java -cp '/training/*' dev.shiming.stack.Keys /tmp/keys /tmp/keys \
 && SHIMING_LEDGER_KEY=/tmp/keys/ledger.json train '/training/*'
USER 10001:10001

FROM service AS web
COPY --from=build /parts/web/dependencies/ ./
COPY --from=build /parts/web/snapshot-dependencies/ ./
COPY --from=build /parts/web/application/ ./
RUN --mount=type=bind,source=deploy/image/train,target=/usr/local/bin/train --mount=type=tmpfs,target=/tmp train
USER 10001:10001

# Development only: the outside world, simulated.
FROM service AS sandbox
COPY --from=build /parts/sandbox/dependencies/ ./
COPY --from=build /parts/sandbox/application/ ./
ENV SERVER_ADDRESS=0.0.0.0
RUN --mount=type=bind,source=deploy/image/train,target=/usr/local/bin/train --mount=type=tmpfs,target=/tmp train
USER 10001:10001

# What operators run beside the site: makes keys, opens boards, drives the site as a visitor.
FROM eclipse-temurin:25-jre AS tools
COPY --from=build /parts/tools/ /tools/
RUN mkdir -m 700 /keys /desk /forum-keys /comment-keys && chown 10001:10001 /keys /desk /forum-keys /comment-keys
USER 10001:10001
ENTRYPOINT ["java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--sun-misc-unsafe-memory-access=allow", \
    "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-cp", "/tools/*"]

# The published image with our provider, theme and realm, built for MySQL once and not at every start.
FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak
COPY --from=build --chown=1000:0 /parts/keycloak.jar /opt/keycloak/providers/shiming.jar
COPY --chown=1000:0 keycloak/realm/shiming-realm.json /opt/keycloak/data/import/
COPY deploy/image/healthy /usr/local/bin/
RUN /opt/keycloak/bin/kc.sh build --db=mysql --health-enabled=true --metrics-enabled=true
EXPOSE 8180
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
CMD ["start", "--optimized", "--import-realm"]

# The published image with a folder that its user may write, for the volume.
FROM apache/kafka:4.2.1 AS kafka
USER root
RUN mkdir -p /var/lib/kafka/data && chown appuser /var/lib/kafka/data
USER appuser
