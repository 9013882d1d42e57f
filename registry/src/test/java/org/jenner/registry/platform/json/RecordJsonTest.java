package org.jenner.registry.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RecordJsonTest {
    private enum Colour {
        RED,
        GREEN
    }

    private record Code(String code) {
        Code {
            if (code.length() > 3) {
                throw new IllegalArgumentException("too long: " + code);
            }
        }
    }

    private record Part(Code code, @Nullable LocalDate day) {}

    private record Whole(
            int count,
            long number,
            boolean sure,
            @Nullable Integer maybe,
            @Nullable Boolean perhaps,
            @Nullable BigDecimal amount,
            @Nullable String text,
            @Nullable Colour colour,
            @Nullable Part part,
            List<Part> parts,
            List<Long> numbers) {}

    private record Line(int number, String text) {}

    private record Odd(Object anything) {}

    private static final Whole EMPTY = new Whole(0, 0, false, null, null, null, null, null, null, List.of(), List.of());
    private static final Whole FULL = new Whole(
            -3,
            9_000_000_000L,
            true,
            7,
            false,
            new BigDecimal("0.50"),
            "quote \" backslash \\ line\nÅ 日 🦉 |^~&",
            Colour.GREEN,
            new Part(new Code("08"), LocalDate.of(2024, 2, 29)),
            List.of(new Part(new Code(""), null), new Part(new Code("212"), LocalDate.of(1, 1, 1))),
            List.of(1L, 2L));

    @Test
    void leavesOutWhatIsAbsent() {
        assertThat(RecordJson.write(EMPTY)).isEqualTo("{\"count\":0,\"number\":0,\"sure\":false}");
        assertThat(RecordJson.write(new Part(new Code("08"), null))).isEqualTo("{\"code\":\"08\"}");
    }

    @Test
    void writesComponentsInTheirOrderAndCodesAsTexts() {
        assertThat(RecordJson.write(new Part(new Code("08"), LocalDate.of(2024, 3, 1))))
                .isEqualTo("{\"code\":\"08\",\"day\":\"2024-03-01\"}");
    }

    @Test
    void readsBackWhatItWrote() {
        assertThat(RecordJson.read(RecordJson.write(FULL), Whole.class)).isEqualTo(FULL);
        assertThat(RecordJson.read(RecordJson.write(EMPTY), Whole.class)).isEqualTo(EMPTY);
    }

    @Property(tries = 500)
    void writesEveryTextAsJsonThatOthersRead(@ForAll String text) {
        Line line = new Line(1, text);
        String json = RecordJson.write(line);

        assertThat(RecordJson.read(json, Line.class)).isEqualTo(line);
        assertThat(JsonMapper.shared().readTree(json).get("text").stringValue()).isEqualTo(text);
    }

    @Property(tries = 500)
    void readsEveryTextThatOthersWrite(@ForAll String text) {
        Line line = new Line(Integer.MIN_VALUE, text);

        assertThat(RecordJson.read(JsonMapper.shared().writeValueAsString(line), Line.class))
                .isEqualTo(line);
        assertThat(RecordJson.read(
                        JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                                .build()
                                .writeValueAsString(line),
                        Line.class))
                .isEqualTo(line);
    }

    @Test
    void readsMembersInAnyOrderAndNullAsAbsent() {
        assertThat(RecordJson.read("{ \"day\" : null , \"code\" : \"08\" }", Part.class))
                .isEqualTo(new Part(new Code("08"), null));
    }

    @Test
    void readsDaysOutsideOfFourDigits() {
        Part far = new Part(new Code("1"), LocalDate.of(12_345, 6, 7));
        assertThat(RecordJson.read(RecordJson.write(far), Part.class)).isEqualTo(far);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Secretname",
                "[]",
                "{\"code\":\"Secretname\"}",
                "{\"code\":7}",
                "{\"code\":\"08\",\"day\":\"Secretname\"}",
                "{\"code\":\"08\",\"day\":\"2024-13-01\"}",
                "{\"code\":\"08\",\"day\":\"2024-1x-01\"}",
                "{\"code\":\"08\",\"Secretname\":1}",
                "{\"code\":\"08\"",
                "{\"code\":\"08\"}}",
                "{\"code\":\"08\",}",
                "{\"code\":\"08\" \"day\":null}",
                "{\"code\":\"0\\u00g8\"}",
                "{\"code\":\"0\\q\"}",
                "{\"code\":\"0\n\"}",
                "{\"code\":\"08",
                "{\"code\":\"08\\",
                "null",
            })
    void refusesOtherTextsAndRepeatsNothingOfThem(String text) {
        assertThatThrownBy(() -> RecordJson.read(text, Part.class))
                .isInstanceOf(UnreadableJsonException.class)
                .hasNoCause()
                .satisfies(refused ->
                        assertThat(Objects.toString(refused.getMessage())).doesNotContain("Secretname"));
    }

    @Test
    void refusesARecordWithoutANumberThatItMustHave() {
        for (String text : List.of(
                "{\"number\":1,\"sure\":true}",
                "{\"count\":1.5,\"number\":1,\"sure\":true}",
                "{\"count\":9000000000,\"number\":1,\"sure\":true}",
                "{\"count\":1,\"number\":1,\"sure\":yes}",
                "{\"count\":1,\"number\":1,\"sure\":true,\"amount\":-}")) {
            assertThatThrownBy(() -> RecordJson.read(text, Whole.class)).isInstanceOf(UnreadableJsonException.class);
        }
    }

    @Test
    void refusesComponentsOfTypesThatItDoesNotKnow() {
        assertThatThrownBy(() -> RecordJson.write(new Odd("x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
