package org.jenner.registry.record.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.jenner.registry.reference.codes.Cvx;
import tools.jackson.databind.json.JsonMapper;

/** How statements are written in the database: JSON without what was not said. */
public final class StatementJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addMixIn(Cvx.class, CvxAsText.class)
            .build();

    private StatementJson() {}

    public static String write(Object statement) {
        return MAPPER.writeValueAsString(statement);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    private interface CvxAsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Cvx of(String code) {
            return new Cvx(code);
        }

        @JsonValue
        String code();
    }
}
