package org.jenner.cdsi.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void readsEveryKindOfValue() throws CaseRefusedException {
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("text", "a \"b\" \\ / \n \u00e9");
        expected.put("list", List.of("1", "-2.5e3", List.of(), Map.of()));
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("none", null);
        String text = """
                 { "text" : "a \\"b\\" \\\\ \\/ \\n \\u00e9", "list":[1,-2.5e3,[],{}], "yes":true,"no":false,"none":null }
                """;
        assertThat(JsonReader.object(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{a:1}",
                "{\"a\":'x'}",
                "{\"a\":\"x}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":01}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\t\"}",
                "{\"a\":--1}",
                "{\"a\":\"\\u12"
            })
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> JsonReader.object(text))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageStartingWith("not JSON at character ");
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatThrownBy(() -> JsonReader.object("{\"a\":" + "[".repeat(100_000)))
                .isInstanceOf(CaseRefusedException.class)
                .hasMessageContaining("nested too deeply");
    }

    @Property
    void neverFailsOtherwise(@ForAll String text) {
        for (String tried : List.of(text, "{" + text + "}", "{\"a\":" + text + "}", "{\"a\":\"" + text + "\"}")) {
            try {
                assertThat(JsonReader.object(tried)).isNotNull();
            } catch (CaseRefusedException e) {
                assertThat(e).hasMessageContaining("not JSON");
            }
        }
    }
}
