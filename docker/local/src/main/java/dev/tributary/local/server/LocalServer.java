package dev.tributary.local.server;

/** A server that a test can hurt: a process on one port, which it keeps for as long as this object lives. */
public abstract sealed class LocalServer implements AutoCloseable permits PostgresServer, RedisServer {

    private final int port;

    LocalServer(int port) {
        this.port = port;
    }

    abstract ServerProcess process();

    /** The port. */
    public int port() {
        return port;
    }

    /** Starts it again, with the data that it keeps, if it keeps any; nothing happens if it runs. */
    public void start() {
        process().start();
    }

    /** Stops it without waiting for clients: their connections are closed, new ones refused. */
    public void stop() {
        process().stop();
    }

    /** Makes it hang: connections stay open and are even taken, and nothing is answered. */
    public void pause() {
        process().pause();
    }

    /** Ends a {@link #pause()}. */
    public void resume() {
        process().resume();
    }

    /** Ends it as a crash would; PostgreSQL's next start recovers what was committed. */
    public void kill() {
        process().kill();
    }

    @Override
    public void close() {
        stop();
    }
}
