package dev.tributary.api.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.channel.AbortedException;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Turns whatever ends a request early into a problem document; before Boot's own handler, which is at -1. */
@Component
@Order(-2)
final class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    /** Nobody is left to be told anything where the connection is gone, and nothing is wrong with the service. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (error instanceof AbortedException) {
            return Mono.empty();
        }
        return exchange.getResponse().isCommitted()
                ? afterItsBegin(exchange, error)
                : write(exchange, problem(exchange, error));
    }

    /** Too late to say it to the caller. What is a known problem breaks off; of anything else the server tells itself. */
    private static Mono<Void> afterItsBegin(ServerWebExchange exchange, Throwable error) {
        return error instanceof ProblemException known
                ? Mono.fromRunnable(() -> breakOff(exchange, known.problem()))
                : Mono.error(error);
    }

    private static void breakOff(ServerWebExchange exchange, Problem problem) {
        LOG.warn(
                "{} {} broke off, trace {}: {}",
                exchange.getRequest().getMethod(),
                path(exchange),
                trace(exchange),
                problem.detail());
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        // Closed before the answer is completed, so that it lacks its end
        response.withConnection(Connection::dispose);
    }

    private static Problem problem(ServerWebExchange exchange, Throwable error) {
        return switch (error) {
            case ProblemException known -> known.problem();
            case ErrorResponse _ when error.getCause() instanceof ProblemException known -> known.problem();
            case ErrorResponse known -> of(exchange, known);
            case InvalidMediaTypeException _ -> unreadableType();
            default -> unexpected(exchange, error);
        };
    }

    private static Problem of(ServerWebExchange exchange, ErrorResponse known) {
        HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
        String detail = known.getBody().getDetail();
        String asked = exchange.getRequest().getMethod() + " " + path(exchange);
        Problem problem =
                Problem.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, detail == null ? asked : detail);
        problem.headers().addAll(known.getHeaders());
        return problem;
    }

    /** Of the body: whoever reads what a caller accepts takes one that is none for no wish. */
    private static Problem unreadableType() {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "content-type: not a media type (expected: application/json)");
    }

    private static Problem unexpected(ServerWebExchange exchange, Throwable error) {
        LOG.error("{} {} failed, trace {}", exchange.getRequest().getMethod(), path(exchange), trace(exchange), error);
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service failed; the trace id tells its operators where");
    }

    private Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        HttpStatusCode status = problem.status();
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().clearContentHeaders();
        response.getHeaders().putAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        byte[] document =
                json.writeValueAsBytes(ProblemDocument.of(problem, path(exchange), RequestTrace.of(exchange)));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(document)));
    }

    private static String path(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value();
    }

    private static String trace(ServerWebExchange exchange) {
        return RequestTrace.of(exchange).traceId();
    }
}
