package dev.tributary.benchmark.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What the servers find around them.
 *
 * @param jar Tributary's, as it is deployed
 * @param views the folder that declares the scenarios
 * @param target where files of a run go
 * @param backend the address of the service that all call
 * @param database the address of the database that all ask
 * @param redis the address of the Redis that all ask
 */
record Place(Path jar, Path views, Path target, String backend, String database, String redis) {

    /** The part of a command line that gives a JVM the classes of this one. */
    static List<String> ownClasses() {
        return List.of("-cp", System.getProperty("java.class.path", ""));
    }
}
