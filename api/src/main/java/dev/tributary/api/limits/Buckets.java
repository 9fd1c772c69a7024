package dev.tributary.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tributary.aggregation.redis.SharedRedis;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * A bucket for each who does something. There are two of each: that of this process, which is always there, and the one that
 * all share, which is asked if this process's has something left. So a flood costs Redis nothing, and while there is no Redis
 * nobody begins anew with a full bucket.
 */
final class Buckets {

    /** Who is counted at once, a kilobyte each; who was longest away is forgotten. */
    private static final long MOST = 20_000;

    /** After a question without an answer nobody asks for so long, be it that Redis is away, slow or full. */
    private static final long REST = 1_000_000_000;

    private final SharedRedis redis;
    private final Function<Charge, Rate> rates;
    private final TimeMeter nanos;
    private final TimeMeter wall;
    private final LimitMeters meters;
    private final AtomicLong restsUntil;
    private final Cache<Charge, Both> all = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Rate.LONGEST)
            .build();

    /** The two buckets of one who does something. */
    private record Both(Rate rate, Bucket own, SharedBucket shared) {}

    /**
     * Buckets, all of them full.
     *
     * @param nanos a clock that never jumps
     * @param wall one that shows the same time in all processes, more or less
     */
    Buckets(SharedRedis redis, Function<Charge, Rate> rates, TimeMeter nanos, TimeMeter wall, LimitMeters meters) {
        this.redis = redis;
        this.rates = rates;
        this.nanos = nanos;
        this.wall = wall;
        this.meters = meters;
        this.restsUntil = new AtomicLong(nanos.currentTimeNanos());
    }

    /** Takes one; asks when it is subscribed to, and never fails. */
    Mono<Taken> take(Charge charge) {
        return Mono.defer(() -> taken(charge, of(charge))).doOnNext(meters::taken);
    }

    private Mono<Taken> taken(Charge charge, Both both) {
        var probe = both.own().tryConsumeAndReturnRemaining(1);
        Taken here = Taken.of(charge, both.rate(), probe);
        return here.allowed() ? shared(charge, both, here) : Mono.just(here);
    }

    private Mono<Taken> shared(Charge charge, Both both, Taken here) {
        Mono<Taken> asked = both.shared().take().map(probe -> Taken.of(charge, both.rate(), probe));
        return (isResting() ? Mono.<Taken>empty() : asked.switchIfEmpty(Mono.fromRunnable(this::rest)))
                .switchIfEmpty(Mono.fromSupplier(() -> alone(here)));
    }

    private boolean isResting() {
        return nanos.currentTimeNanos() - restsUntil.get() < 0;
    }

    private void rest() {
        restsUntil.set(nanos.currentTimeNanos() + REST);
    }

    private Taken alone(Taken here) {
        meters.alone(here.charge().limit());
        return here;
    }

    /** What would come of taking one, as far as this process knows. */
    Taken look(Charge charge) {
        Both both = of(charge);
        var probe = both.own().estimateAbilityToConsume(1);
        return new Taken(
                charge,
                both.rate(),
                probe.canBeConsumed(),
                probe.getRemainingTokens(),
                probe.getNanosToWaitForRefill());
    }

    private Both of(Charge charge) {
        return all.get(charge, this::full);
    }

    private Both full(Charge charge) {
        Rate rate = rates.apply(charge);
        BucketConfiguration configuration = rate.bucket();
        Bucket own = Bucket.builder()
                .addLimit(configuration.getBandwidths()[0])
                .withCustomTimePrecision(nanos)
                .build();
        return new Both(rate, own, new SharedBucket(redis, name(charge, rate), configuration, wall));
    }

    /** With its rate, so that another rate is another bucket. */
    private static String name(Charge charge, Rate rate) {
        return "limit:" + charge.name() + ":" + rate.perMinute() + ":" + rate.burst() + ":" + charge.by();
    }
}
