package dev.tributary.local.demo;

import io.netty.handler.codec.http.QueryStringDecoder;

/** What a service answers to a GET, by its path and query. */
@FunctionalInterface
interface Answers {

    Reply to(QueryStringDecoder request);
}
