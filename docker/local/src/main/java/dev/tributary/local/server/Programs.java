package dev.tributary.local.server;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/** The servers' programs: resources of the class path, unpacked once for all JVMs of this user. */
final class Programs {

    private static final String SYSTEM =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private Programs() {}

    /** PostgreSQL's folder, with {@code bin}, {@code lib} and {@code share}. */
    static Path postgres() {
        return unpacked("postgres-" + SYSTEM + "-" + (ARM ? "arm_64" : "x86_64") + ".txz", TarArchive::unpack);
    }

    /** Redis' server. */
    static Path redis() {
        String resource = "redis-server-7.0.15-" + SYSTEM + "-" + (ARM ? "arm64" : "amd64");
        return unpacked(resource, Programs::copy).resolve("redis-server");
    }

    private static Path unpacked(String resource, Unpacking unpacking) {
        try {
            URLConnection connection = located(resource).openConnection();
            Path target = WorkingFolder.programs().resolve(resource + "-" + fingerprint(connection));
            if (!Files.isDirectory(target)) {
                Path draft = WorkingFolder.forServer(resource);
                try (InputStream in = connection.getInputStream()) {
                    unpacking.unpack(in, draft);
                }
                publish(draft, target);
            }
            return target;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static URL located(String resource) throws FileNotFoundException {
        URL url = Programs.class.getResource("/" + resource);
        if (url == null) {
            throw new FileNotFoundException(resource
                    + ": not on the class path (expected: Linux or macOS on amd64 or arm64; elsewhere set DATABASE_URL"
                    + " and REDIS_URL, or tributary.local.servers=containers)");
        }
        return url;
    }

    /** Changes with the content, and is had without reading it. */
    private static String fingerprint(URLConnection connection) throws IOException {
        long number =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : connection.getLastModified();
        return Long.toHexString(number);
    }

    /** In one step, so that no other JVM ever finds half of it. */
    private static void publish(Path draft, Path target) throws IOException {
        Files.createDirectories(WorkingFolder.programs());
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another JVM was faster; the draft goes with this JVM's folder
        }
    }

    private static void copy(InputStream in, Path folder) throws IOException {
        Path program = folder.resolve("redis-server");
        Files.copy(in, program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Brings a resource into a folder. */
    @FunctionalInterface
    private interface Unpacking {
        void unpack(InputStream in, Path folder) throws IOException;
    }
}
