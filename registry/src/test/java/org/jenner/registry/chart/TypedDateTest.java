package org.jenner.registry.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "4/28/2019, 2019-04-28",
        "04/28/2019, 2019-04-28",
        "4-28-2019, 2019-04-28",
        "4. 28. 2019, 2019-04-28",
        "4 28 2019, 2019-04-28",
        "04282019, 2019-04-28",
        "2019-04-28, 2019-04-28",
        "2019/4/28, 2019-04-28",
        "2/29/2024, 2024-02-29",
        "2/29/2023,",
        "13/1/2019,",
        "4/28/19,",
        "20190428,",
        "4/2019,",
        "April 28 2019,",
        "99999999999999999999,",
    })
    void readsADayAsPeopleTypeIt(String typed, @Nullable LocalDate day) {
        assertThat(TypedDate.read(typed).orElse(null)).isEqualTo(day);
    }
}
