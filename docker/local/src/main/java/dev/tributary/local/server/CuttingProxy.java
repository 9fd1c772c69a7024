package dev.tributary.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A way to a PostgreSQL that breaks where it hurts most: while a commit is under way. Half of the cuts are before the server
 * has heard of it, half after it has answered, and its client can tell neither. It understands connections without TLS only.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int WAITING = 50;

    private final ServerSocket listener;
    private final int target;
    private final Set<CutWay> ways = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile int rate;

    private CuttingProxy(int target) throws IOException {
        this.target = target;
        this.listener = new ServerSocket(FreePort.any(), WAITING, InetAddress.getLoopbackAddress());
    }

    /** Opens one in front of a port of the loopback; it cuts nothing until it is told to. */
    public static CuttingProxy to(int target) {
        try {
            var proxy = new CuttingProxy(target);
            Thread.ofVirtual().name("cutting-proxy").start(proxy::accept);
            return proxy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Cuts one of so many commits from now on, by chance; none for 0. */
    public void cutOneOf(int commits) {
        rate = commits;
    }

    /** How many commits were cut. */
    public int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            ways.forEach(CutWay::cut);
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            var way = new CutWay(client, server, this::isUnlucky);
            ways.add(way);
            way.relay();
            ways.remove(way);
        } catch (IOException refused) {
            // The client sees its connection end
        }
    }

    private boolean isUnlucky() {
        boolean unlucky = rate > 0 && ThreadLocalRandom.current().nextInt(rate) == 0;
        if (unlucky) {
            cuts.incrementAndGet();
        }
        return unlucky;
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        ways.forEach(CutWay::cut);
    }
}
