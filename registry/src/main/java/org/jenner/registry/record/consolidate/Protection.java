package org.jenner.registry.record.consolidate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jenner.registry.record.objection.Objection;
import org.jenner.registry.record.source.DatedCode;
import org.jspecify.annotations.Nullable;

/**
 * The protection of a person (PD1-12, Y protects): it follows from the objections that are open, not from the newest word of a
 * sender, for no message withdraws one.
 */
final class Protection {

    private Protection() {}

    /**
     * Y from the day of the strictest objection, without a day when it holds from the beginning; without any objection, what
     * was said, for which a Y stands no longer.
     */
    static @Nullable DatedCode of(@Nullable DatedCode said, List<Objection> open) {
        if (open.isEmpty()) {
            return said != null && said.code().equals("Y") ? new DatedCode("N", null) : said;
        }
        boolean sinceEver = open.stream().anyMatch(objection -> objection.effective() == null);
        LocalDate first = open.stream()
                .map(Objection::effective)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new DatedCode("Y", sinceEver ? null : first);
    }
}
