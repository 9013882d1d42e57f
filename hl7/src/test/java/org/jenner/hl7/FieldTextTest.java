package org.jenner.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FieldTextTest {

    @Test
    void dividesComponentsAndLeavesOutWhatIsEmptyAtTheEnd() {
        assertThat(FieldText.of("08", "Hep B", "CVX").text()).isEqualTo("08^Hep B^CVX");
        assertThat(FieldText.of("", "", "LN", "", "").text()).isEqualTo("^^LN");
        assertThat(FieldText.of("", "").text()).isEmpty();
        assertThat(FieldText.of("a^b", "c|d").text()).isEqualTo("a\\S\\b^c\\F\\d");
    }

    @Property
    void isTheFieldThatItsComponentsWouldMakeOneByOne(@ForAll @Size(max = 6) List<String> components) {
        String[] each = components.toArray(String[]::new);

        assertThat(SegmentBuilder.of("OBX")
                        .set(5, FieldText.of(each))
                        .set(6, "x")
                        .text())
                .isEqualTo(SegmentBuilder.of("OBX")
                        .setComponents(5, each)
                        .set(6, "x")
                        .text());
    }
}
