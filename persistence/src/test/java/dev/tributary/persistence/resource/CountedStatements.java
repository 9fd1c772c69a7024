package dev.tributary.persistence.resource;

import dev.tributary.persistence.database.DatabaseUrl;
import dev.tributary.persistence.database.Lending;
import dev.tributary.persistence.database.PostgresConnections;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryMetadata;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/** Resources over connections that count the statements made on them. */
final class CountedStatements implements AutoCloseable, ConnectionFactory {

    private final LoopResources loops = LoopResources.create("counted", 1, true);
    private final AtomicInteger statements = new AtomicInteger();
    private final ConnectionFactory real;
    private final ConnectionPool pool;

    CountedStatements(String url) {
        real = new PostgresqlConnectionFactory(
                PostgresConnections.to(DatabaseUrl.parse(url), loops).build());
        pool = new ConnectionPool(
                ConnectionPoolConfiguration.builder(this).maxSize(1).build());
    }

    Resources resources() {
        return new StoredResources(new Lending(pool));
    }

    /** How many since the last call. */
    int taken() {
        return statements.getAndSet(0);
    }

    @Override
    public Publisher<? extends Connection> create() {
        return Mono.from(real.create()).map(this::counted);
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("createStatement")) {
            statements.incrementAndGet();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    @Override
    public ConnectionFactoryMetadata getMetadata() {
        return real.getMetadata();
    }

    @Override
    public void close() {
        pool.dispose();
        loops.dispose();
    }
}
