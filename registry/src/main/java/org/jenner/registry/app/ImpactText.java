package org.jenner.registry.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jenner.registry.forecast.SeriesStanding;
import org.jenner.registry.forecast.impact.ImpactReport;
import org.jenner.registry.forecast.impact.Standing;
import org.jspecify.annotations.Nullable;

/** An impact for people and for spreadsheets. */
final class ImpactText {

    private static final List<String> COLUMNS = List.of("vaccine_group", "ages", "before", "after", "people");

    private ImpactText() {}

    /** What changes, group by group. */
    static String words(ImpactReport report) {
        SortedMap<Standing, Long> changes = report.changes();
        Map<String, Long> ofGroups = new LinkedHashMap<>();
        changes.forEach((standing, count) -> ofGroups.merge(standing.vaccineGroup(), count, Long::sum));
        StringBuilder text = new StringBuilder();
        line(
                text,
                "%,d of %,d people would change status in at least one vaccine group; %,d have no forecast by either"
                        + " schedule.",
                report.changed(),
                report.people(),
                report.withoutForecast());
        ofGroups.forEach((group, people) -> {
            line(text, "");
            line(text, "%s: %,d people", group, people);
            changes.forEach((standing, count) -> {
                if (standing.vaccineGroup().equals(group)) {
                    line(
                            text,
                            "  age %-6s %-26s -> %-26s %,10d",
                            standing.ages().word(),
                            words(standing.before()),
                            words(standing.after()),
                            count);
                }
            });
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String words(@Nullable SeriesStanding standing) {
        return standing == null ? "No series" : standing.code().text();
    }

    /** Everybody, those too who stay where they are, one line for each group, age and pair of standings (RFC 4180). */
    static String csv(ImpactReport report) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        report.standings()
                .forEach((standing, count) -> text.append(quoted(standing.vaccineGroup()))
                        .append(',')
                        .append(standing.ages().word())
                        .append(',')
                        .append(word(standing.before()))
                        .append(',')
                        .append(word(standing.after()))
                        .append(',')
                        .append(count)
                        .append("\r\n"));
        return text.toString();
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String word(@Nullable SeriesStanding standing) {
        return standing == null ? "no-series" : standing.code().code();
    }
}
