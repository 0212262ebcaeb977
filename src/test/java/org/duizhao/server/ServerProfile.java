package org.duizhao.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Says of a recording of Java's flight recorder what the threads were busy with. */
final class ServerProfile {

    /** The first that is anywhere on the stack counts: what is called by another stands before it. */
    private static final List<Part> PARTS = List.of(
            new Part("the index", "org.duizhao.matching."),
            new Part("repair of numbers", "org.duizhao.repair."),
            new Part("JSON", "com.fasterxml.jackson."),
            new Part("look-up besides the index", "org.duizhao.lookup."),
            new Part("metrics", "io.micrometer.", "io.quarkus.micrometer."),
            new Part("who asks, and how often", "org.duizhao.people.", "io.quarkus.security."),
            new Part("other filters of ours", "org.duizhao."),
            new Part("authorization of the framework", "io.quarkus.vertx.http.runtime.security."),
            new Part("Jakarta REST", "org.jboss.resteasy.", "io.quarkus.resteasy."),
            new Part("Vert.x", "io.vertx.", "io.quarkus.vertx."),
            new Part("Netty, sockets included", "io.netty."));

    private static final List<String> WAITING = List.of(
            "io.netty.channel.epoll.Native.epollWait",
            "sun.nio.ch.EPoll.wait",
            "java.lang.Object.wait",
            "sun.nio.ch.Net.poll");

    private ServerProfile() {}

    private record Part(String name, String... packages) {

        boolean isOn(List<RecordedFrame> stack) {
            return stack.stream().anyMatch(frame -> {
                String type = frame.getMethod().getType().getName();
                return List.of(packages).stream().anyMatch(type::startsWith);
            });
        }
    }

    /** The share of each part, from 0 to 1, by name; of samples that waited for nothing. */
    static Map<String, Double> of(Path recording) throws IOException {
        List<String> parts = RecordingFile.readAllEvents(recording).stream()
                .filter(event -> event.getEventType().getName().matches("jdk\\.(Execution|NativeMethod)Sample"))
                .map(RecordedEvent::getStackTrace)
                .filter(stack -> stack != null && !stack.getFrames().isEmpty())
                .filter(stack -> !WAITING.contains(name(stack.getFrames().get(0))))
                .map(stack -> PARTS.stream()
                        .filter(part -> part.isOn(stack.getFrames()))
                        .findFirst()
                        .map(Part::name)
                        .orElse("all else"))
                .toList();
        return parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part, TreeMap::new, Collectors.summingDouble(part -> 1.0 / parts.size())));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}
