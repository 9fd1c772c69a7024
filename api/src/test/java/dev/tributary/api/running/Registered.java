package dev.tributary.api.running;

/** A person who has registered and logged in, with what that gave him. */
final class Registered {

    static final String PASSWORD = "seven quiet herons";

    private final int port;
    private final String username;
    private Reply login;

    private Registered(int port, String username) {
        this.port = port;
        this.username = username;
        this.login = logIn();
    }

    static Registered at(int port) {
        String name = "p" + Shop.word().substring(0, 30);
        Reply registered = post(port, "people", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD));
        if (registered.status() != 201) {
            throw new AssertionError(registered);
        }
        return new Registered(port, name);
    }

    static Reply post(int port, String path, String body) {
        try (var caller = new Caller(port)) {
            return caller.tell("POST", "/api/v1/" + path, body, Shop.JSON);
        }
    }

    String username() {
        return username;
    }

    /** Another login, which is his from now on. */
    Reply logIn() {
        login = post(port, "sessions", login(username, PASSWORD));
        return login;
    }

    static String login(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    }

    String session() {
        return login.at("/session");
    }

    String refreshToken() {
        return login.at("/refreshToken");
    }

    /** The header that proves who he is. */
    String proof() {
        return proof(login);
    }

    static String proof(Reply tokens) {
        return "authorization: Bearer " + tokens.at("/accessToken");
    }

    Reply get(String path) {
        return Caller.get(port, "/api/v1/" + path, proof());
    }

    Reply tell(String method, String path, String body, String... headers) {
        try (var caller = new Caller(port)) {
            var all = new String[headers.length + 1];
            System.arraycopy(headers, 0, all, 0, headers.length);
            all[headers.length] = proof();
            return caller.tell(method, "/api/v1/" + path, body, all);
        }
    }

    Reply refresh(String token) {
        return post(port, "sessions/refresh", "{\"refreshToken\":\"" + token + "\"}");
    }

    /** Whether the service knows who shows this. */
    boolean isKnownBy(String proof) {
        return Caller.get(port, "/api/v1/me", proof).status() == 200;
    }
}
