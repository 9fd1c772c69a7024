package dev.tributary.aggregation;

import dev.tributary.aggregation.view.View;
import dev.tributary.aggregation.view.Views;
import dev.tributary.aggregation.view.definition.ViewFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The digest of the first view in a folder, as this process or another one makes it. */
final class DigestOfFolder {

    private DigestOfFolder() {}

    /** Prints the digest of the folder that is the only argument. */
    public static void main(String[] folder) {
        System.out.print(here(Path.of(folder[0])));
    }

    static String here(Path folder) {
        return of(ViewFiles.read(folder, name -> null));
    }

    static String of(Views views) {
        View view = views.views().getFirst();
        return DeclarationDigest.of(view, views.called(view));
    }

    static String inAnotherProcess(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DigestOfFolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
