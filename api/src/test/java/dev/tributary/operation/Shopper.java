package dev.tributary.operation;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is logged in and has two empty accounts. */
final class Shopper {

    /** More than the shop has connections. */
    private static final int LISTS = 12;

    private static final String PERSON = "{\"username\":\"shopper\",\"password\":\"seven quiet herons\"}";
    private static final String ACCOUNT = "{\"name\":\"Account\",\"currency\":\"EUR\"}";

    /** Well written, and nobody's. */
    private static final String API_TOKEN = "trb_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJlk0uw";

    private final ServiceProcess service;
    private final String proof;
    private final String order;

    private Shopper(ServiceProcess service) {
        this.service = service;
        this.proof = "Bearer " + text(service.post("/api/v1/sessions", PERSON), "accessToken");
        this.order =
                "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":1,\"currency\":\"EUR\"}".formatted(account(), account());
    }

    static Shopper registered(ServiceProcess service) {
        service.post("/api/v1/people", PERSON);
        return new Shopper(service);
    }

    private String account() {
        return text(service.post("/api/v1/accounts", ACCOUNT, "authorization", proof), "id");
    }

    private static String text(HttpResponse<String> answer, String name) {
        return JsonMapper.shared().readTree(answer.body()).required(name).asString();
    }

    /** What the shop says to all that he asks for at once: lists, a list for a service, a login, a transfer. */
    List<HttpResponse<String>> answers() {
        Stream<CompletableFuture<HttpResponse<String>>> lists =
                IntStream.rangeClosed(1, LISTS).mapToObj(size -> service.getLater("/api/v1/products?size=" + size));
        List<CompletableFuture<HttpResponse<String>>> all = Stream.concat(
                        Stream.of(
                                service.postLater(
                                        "/api/v1/transfers",
                                        order,
                                        "authorization",
                                        proof,
                                        "idempotency-key",
                                        "frozen"),
                                service.postLater("/api/v1/sessions", PERSON),
                                service.getLater("/api/v1/people", "authorization", "Bearer " + API_TOKEN)),
                        lists)
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
