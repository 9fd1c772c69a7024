package dev.tributary.operation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A downstream service that keeps every request waiting until it is told to answer. */
final class HeldBackend implements AutoCloseable {

    private static final int MOST_SECONDS = 20;

    private final CountDownLatch arrivals;
    private final CountDownLatch release = new CountDownLatch(1);
    private final HttpServer server;

    HeldBackend(int expected) throws IOException {
        arrivals = new CountDownLatch(expected);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        arrivals.countDown();
        try {
            release.await(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        byte[] body = "{\"held\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Waits until as many requests as were expected are here. */
    boolean areAllHere() throws InterruptedException {
        return arrivals.await(MOST_SECONDS, TimeUnit.SECONDS);
    }

    void release() {
        release.countDown();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
