package dev.tributary.api.routing;

import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * One method of one path.
 *
 * @param path below {@code /api/v1}
 */
public record Operation(String method, String path, HandlerFunction<ServerResponse> handler) {}
