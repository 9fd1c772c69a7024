package dev.tributary.local.storm;

/** A transfer that somebody wants, by a key of his own. */
record Wish(String key, String from, String to, long cents) {

    String body() {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"amount\":%d,\"currency\":\"EUR\"}".formatted(from, to, cents);
    }
}
