package dev.tributary.local.storm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTests {

    @Test
    void readsMembersOfADocument() {
        var answer = new Answer(200, "{\"id\":\"x-1\",\"balance\":-5,\"open\":true,\"other\":null}");

        assertThat(answer.at("id")).isEqualTo("x-1");
        assertThat(answer.number("balance")).isEqualTo(-5);
        assertThat(answer.at("open")).isEqualTo("true");
        assertThat(answer.at("other")).isEmpty();
        assertThat(answer.at("absent")).isEmpty();
    }

    @Test
    void readsRowsOfAList() {
        var list = new Answer(200, "{\"count\":null,\"next\":\"/a?b\",\"results\":[{\"id\":\"1\"},{\"id\":\"2\"}]}");

        assertThat(list.at("next")).isEqualTo("/a?b");
        assertThat(list.rows()).extracting(row -> row.at("id")).containsExactly("1", "2");
        assertThat(new Answer(200, "{\"results\":[]}").rows()).isEmpty();
    }
}
