package dev.tributary.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class CuttingProxyTests {

    private static final int TIMES = 30;

    @Test
    void cutsCommitsBeforeAndAfterTheyAreHeard() throws SQLException {
        try (PostgresServer server = PostgresServer.startFresh();
                CuttingProxy proxy = CuttingProxy.to(server.port())) {
            var straight = new Sql(server.url());
            var through = new Sql(server.url().replace(":" + server.port() + "/", ":" + proxy.port() + "/"));
            straight.run("create table written (n int)");
            commit(through);
            assertThat(straight.ask("select count(*) from written")).isEqualTo("1");

            proxy.cutOneOf(1);
            for (int i = 0; i < TIMES; i++) {
                assertThatThrownBy(() -> commit(through)).isInstanceOf(SQLException.class);
            }
            proxy.cutOneOf(0);
            commit(through);

            assertThat(proxy.cuts()).isEqualTo(TIMES);
            assertThat(Integer.parseInt(straight.ask("select count(*) from written")))
                    .isGreaterThan(2)
                    .isLessThan(TIMES + 2);
        }
    }

    private static void commit(Sql sql) throws SQLException {
        try (Connection connection = sql.holding("insert into written values (1)")) {
            connection.commit();
        }
    }
}
