package dev.tributary.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The views of the demo, wherever in the repository the JVM was started. */
final class ViewsFolder {

    private static final Path PLACE = Path.of("docker", "local", "views");

    private ViewsFolder() {}

    /** Looks in a folder and in all above it. */
    static Optional<Path> above(Path start) {
        return Stream.iterate(start.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(PLACE))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
