package dev.tributary.local;

import dev.tributary.local.server.Sql;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An application that asks the database something that takes time, while it closes. */
@Configuration(proxyBeanMethods = false)
class OtherApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplicationBuilder(OtherApplication.class)
                .web(WebApplicationType.NONE)
                .build(arguments);
        application.run(
                "--tributary.local.servers=embedded",
                "--tributary.local.random-ports=true",
                "--spring.main.keep-alive=true",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off");
        System.out.println("started");
    }

    @Bean(destroyMethod = "ask")
    LastQuestion lastQuestion(@Value("${DATABASE_URL}") String url) {
        return new LastQuestion(new Sql(url));
    }

    record LastQuestion(Sql sql) {

        void ask() throws SQLException {
            for (int nth = 1; nth <= 3; nth++) {
                System.out.println(sql.ask("select 'answer " + nth + "' from pg_sleep(0.2)"));
            }
        }
    }
}
