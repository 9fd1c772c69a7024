package dev.tributary.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL whose data outlives a stop, and a crash of it. */
public final class PostgresServer extends LocalServer {

    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // In the data's folder, so that a killed server leaves nothing elsewhere
            "dynamic_shared_memory_type=mmap",
            // What a process wrote survives its crash; only the machine's would lose it
            "fsync=off",
            "full_page_writes=off",
            "io_method=sync",
            "shared_buffers=64MB",
            "max_connections=100",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "log_min_messages=warning");

    private final ServerProcess process;

    private PostgresServer(PostgresData data, List<String> settings) {
        super(FreePort.any());
        List<String> command = command(data, port(), settings);
        this.process = new ServerProcess("PostgreSQL", data.folder(), command, Signal.INT, data::isReady);
    }

    /**
     * Starts one with an empty database, in a folder that goes when this JVM has ended. Settings, as {@code fsync=on}, go
     * before those that it has otherwise.
     */
    public static PostgresServer startFresh(String... settings) {
        return start(WorkingFolder.forServer("postgres"), List.of(settings));
    }

    /**
     * Starts one on a free port of the loopback, with the data of this folder; where there are none yet, with the empty
     * database {@code tributary}. Nothing else may use the folder.
     */
    public static PostgresServer start(Path folder) {
        return start(folder, List.of());
    }

    private static PostgresServer start(Path folder, List<String> settings) {
        PostgresData data = new PostgresData(WorkingFolder.created(folder.toAbsolutePath()));
        boolean created = data.createIfAbsent();
        PostgresServer server = new PostgresServer(data, settings);
        server.start();
        if (created) {
            data.createDatabase(server.port());
        }
        return server;
    }

    private static List<String> command(PostgresData data, int port, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Programs.postgres().resolve("bin/postgres").toString(),
                "-D",
                data.cluster().toString(),
                "-p",
                Integer.toString(port)));
        // The last one of a name counts
        Stream.concat(SETTINGS.stream(), settings.stream()).forEach(setting -> command.addAll(List.of("-c", setting)));
        return Commands.withoutRoot(command);
    }

    /** The address, as {@code postgresql://user:password@127.0.0.1:port/tributary?sslmode=disable}; the same while this object lives. */
    public String url() {
        return "postgresql://" + PostgresData.USER + ":" + PostgresData.PASSWORD + "@127.0.0.1:" + port() + "/"
                + PostgresData.DATABASE + "?sslmode=disable";
    }

    @Override
    ServerProcess process() {
        return process;
    }
}
