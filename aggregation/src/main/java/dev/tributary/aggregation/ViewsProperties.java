package dev.tributary.aggregation;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the views are declared.
 *
 * @param location a folder of YAML files, relative to the working directory; it must exist. Default {@code views}
 */
@ConfigurationProperties("tributary.views")
record ViewsProperties(@DefaultValue("views") Path location) {}
