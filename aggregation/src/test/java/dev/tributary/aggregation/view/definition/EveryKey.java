package dev.tributary.aggregation.view.definition;

/** Files that use every key there is. */
final class EveryKey {

    /** Every key but {@code pattern}: what is read of this one can be compared, and Java's expressions cannot. */
    static final String FILE = """
            # every key
            services:
              sellers:
                url: http://localhost:${PORT:9101}/base
                timeout: 250ms
                max-response: 512KB
                max-depth: 32
                concurrency: 100
                retry: { attempts: 3, backoff: 10ms, budget: 20% }
                breaker: { failure-rate: 40%, window: 100, minimum: 10, open: 2m, enabled: true }
                headers:
                  forward: [accept-language, X-Tenant]
                  set:
                    x-client: tributary
              inventory: { url: "https://inventory.example" }
            views:
              page:
                get: /products/{id}/{day}
                access: scope:reviews:write
                deadline: 800ms
                snapshot: true
                cache: { fresh: 30s, stale: 5m, stale-on-error: 1h, negative: 10s, tags: ["product:{id}", "seller:{product.sellerId}", "user:{caller.subject}"], vary: [X-Region] }
                params:
                  id: long
                  day: { in: path, type: date, min: 2020-01-01, max: "2030-01-01" }
                  details: { in: query, name: with-details, type: boolean, required: true }
                  lang: { in: header, name: accept-language, default: en, enum: [en, de], min-length: 2, max-length: 5 }
                  limit: { type: int, min: 1, max: 100, default: 5 }
                  ids: { type: long, max-items: 20 }
                  price: { type: decimal, min: 0.00 }
                parts:
                  product:
                    required: true
                    timeout: 700ms
                    rows: one
                    sql: |
                      select p.*, 'it''s :not', "q;"
                      from product p /* :no */ where id = :id and day = :day::date -- :none
                  reviews: { sql: "table review limit :limit offset :product.sellerId", rows: many, max: 50, fallback: none }
                  count: { sql: select 1, rows: value, when: "{details}" }
                  seller:
                    call: sellers
                    path: /sellers/{product.sellerId}.json
                    query: { for: "{id}", ids: "{ids}", x: a&b }
                    headers: { X-Seller: "s={product.sellerId}" }
                    select: /items/0
                    cache: { fresh: 1m, stale: 10m, stale-on-error: 2h, negative: 5s, tags: ["seller:{product.sellerId}"] }
                    fallback: &fallback { name: null, list: [1.50, x, true] }
                    fields: [name, address]
                    rename: { name: title }
                    flatten: [address]
                  terms: { value: *fallback, drop: [list] }
                  related: { call: inventory, path: "/similar/{id}" }
                  relatedProducts:
                    for-each: related.productId
                    sql: select id, name from product where id = any(:keys)
                    key: id
                    attach: related.product
                    rows: one
                    missing: drop
                    max-keys: 200
                  stock:
                    for-each: related.product.id
                    call: inventory
                    path: /stock
                    query: { ids: "{keys}" }
                    key: ref.id
                    attach: related.product.stock
                    rows: many
                    missing: "null"
                    batch: 20
                  each: { for-each: related.lines.id, call: sellers, path: "/x/{key}", max-keys: 20 }
              other:
                get: /other
                parts:
                  a:
                    value: >-
                      folded
                      text
            """;

    /** Every key. */
    static final String WHOLE = FILE.replace("      price:", "      word: { pattern: '[a-z]+' }\n      price:");

    private EveryKey() {}
}
