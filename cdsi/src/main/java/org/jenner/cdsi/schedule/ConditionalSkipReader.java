package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/** Reads the conditional skips of a series dose. */
final class ConditionalSkipReader {
    private static final List<String> CONTEXTS = List.of("Evaluation", "Forecast", "Both");
    private static final List<String> LOGIC = List.of("AND", "OR");
    private static final List<String> COMPARISONS = List.of("greater than", "equal to", "less than");
    private static final List<String> DOSE_TYPES = List.of("Valid", "Total");

    private final Problems problems;
    private final KnownCodes known;

    ConditionalSkipReader(Problems problems, KnownCodes known) {
        this.problems = problems;
        this.known = known;
    }

    List<ConditionalSkip> read(XmlElement dose) {
        List<ConditionalSkip> skips = new ArrayList<>();
        for (XmlElement element : dose.children("conditionalSkip")) {
            Row row = new Row(element, problems);
            var context = ConditionalSkip.Context.values()[CONTEXTS.indexOf(row.oneOf("context", CONTEXTS))];
            boolean everySet = row.oneOf("setLogic", LOGIC).equals("AND");
            row.only("set");
            skips.add(new ConditionalSkip(context, everySet, sets(element)));
        }
        return List.copyOf(skips);
    }

    private List<ConditionalSkip.SkipSet> sets(XmlElement skip) {
        List<ConditionalSkip.SkipSet> sets = new ArrayList<>();
        for (XmlElement element : skip.children("set")) {
            Row row = new Row(element, problems);
            boolean everyCondition = row.oneOf("conditionLogic", LOGIC).equals("AND");
            DateRange inEffect = row.inEffect();
            row.only("age", "completedSeries", "interval", "vaccineCount");
            List<SkipCondition> conditions = new ArrayList<>();
            for (XmlElement condition : element.children()) {
                conditions.add(condition(condition));
            }
            if (conditions.isEmpty()) {
                row.problem("a <set> without conditions would always skip the dose");
            }
            sets.add(new ConditionalSkip.SkipSet(everyCondition, inEffect, List.copyOf(conditions)));
        }
        if (sets.isEmpty()) {
            problems.add(skip, "a <conditionalSkip> needs a <set>");
        }
        return List.copyOf(sets);
    }

    private SkipCondition condition(XmlElement element) {
        Row row = new Row(element, problems);
        SkipCondition condition = switch (element.name()) {
            case "completedSeries" -> new SkipCondition.CompletedSeries(row.numbers("seriesGroups"));
            case "interval" -> new SkipCondition.Interval(row.period("interval"));
            case "vaccineCount" -> count(row);
            default -> new SkipCondition.Age(row.ages());
        };
        row.only();
        return condition;
    }

    private SkipCondition count(Row row) {
        int comparison = COMPARISONS.indexOf(row.oneOf("doseCountLogic", COMPARISONS));
        DateRange given = row.dates("startDate", "endDate");
        return new SkipCondition.VaccineCount(
                SkipCondition.Comparison.values()[comparison],
                row.number("doseCount"),
                row.oneOf("doseType", DOSE_TYPES).equals("Valid"),
                row.ages(),
                given.effectiveDate(),
                given.cessationDate(),
                known.vaccines(row, "vaccineTypes"));
    }
}
