package dev.shiming.journeys.canary;

import dev.shiming.journeys.site.RunningSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Leaks made on purpose in scratch places, one of each kind, and taken away again. */
final class Plants implements AutoCloseable {

  private static final String DATABASE = "canary_scratch";
  private static final String TOPIC = "canary.scratch";

  private final RunningSite site;
  private final Canary canary;
  private final Path folder;
  private final Process holder;

  Plants(RunningSite site, Canary canary) throws IOException {
    this.site = site;
    this.canary = canary;
    this.folder = site.state().resolve("canary-scratch");
    this.holder = holder();
  }

  long holderPid() {
    return holder.pid();
  }

  void plant() throws IOException, SQLException, InterruptedException, ExecutionException {
    Files.createDirectories(folder);
    try (var packed = new GZIPOutputStream(Files.newOutputStream(folder.resolve("old.log.gz")))) {
      packed.write(("somebody called " + canary.value()).getBytes(StandardCharsets.UTF_8));
    }
    try (var root = site.database("");
        var statement = root.createStatement()) {
      statement.execute("create database " + DATABASE);
      statement.execute("create table " + DATABASE + ".note (text varbinary(200))");
      try (var insert =
          root.prepareStatement("insert into " + DATABASE + ".note (text) values (?)")) {
        insert.setString(
            1,
            Base64.getEncoder()
                .encodeToString(("tel:" + canary.value()).getBytes(StandardCharsets.UTF_8)));
        insert.executeUpdate();
      }
    }
    try (var admin = Admin.create(Map.of("bootstrap.servers", site.addresses().kafka()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    var settings =
        Map.<String, Object>of(
            "bootstrap.servers", site.addresses().kafka(), "compression.type", "gzip");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      var reversed = new StringBuilder(canary.value()).reverse().toString();
      producer.send(new ProducerRecord<>(TOPIC, "key", "{\"note\":\"" + reversed + "\"}")).get();
    }
  }

  /** A JVM whose command line and memory both hold the value. */
  private Process holder() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx32m",
            "-XX:+UseSerialGC",
            "-cp",
            Path.of("target", "test-classes").toString(),
            Holder.class.getName(),
            "--phone=" + canary.value());
    var process = new ProcessBuilder(command).start();
    var out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    out.readLine();
    process.getOutputStream().write((canary.value() + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    out.readLine();
    return process;
  }

  @Override
  public void close() throws IOException, SQLException {
    holder.destroy();
    Files.deleteIfExists(folder.resolve("old.log.gz"));
    Files.deleteIfExists(folder);
    try (var root = site.database("");
        var statement = root.createStatement()) {
      statement.execute("drop database if exists " + DATABASE);
    }
    try (var admin = Admin.create(Map.of("bootstrap.servers", site.addresses().kafka()))) {
      admin.deleteTopics(List.of(TOPIC)).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException neverMade) {
      // The plant that failed before it will be seen by its own failure.
    }
  }
}
