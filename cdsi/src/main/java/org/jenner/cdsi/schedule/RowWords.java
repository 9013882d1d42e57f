package org.jenner.cdsi.schedule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenner.cdsi.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Names the rows and fields of a release in plain words. */
final class RowWords {
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("absMinAge", "absolute minimum age"),
            Map.entry("minAge", "minimum age"),
            Map.entry("earliestRecAge", "earliest recommended age"),
            Map.entry("latestRecAge", "latest recommended age"),
            Map.entry("maxAge", "maximum age"),
            Map.entry("absMinInt", "absolute minimum interval"),
            Map.entry("minInt", "minimum interval"),
            Map.entry("earliestRecInt", "earliest recommended interval"),
            Map.entry("latestRecInt", "latest recommended interval"),
            Map.entry("beginAge", "first age"),
            Map.entry("endAge", "first age that is too old"),
            Map.entry("effectiveDate", "first day in effect"),
            Map.entry("cessationDate", "last day in effect"),
            Map.entry("seasonStartDate", "first day of the season"),
            Map.entry("seasonEndDate", "last day of the season"),
            Map.entry("startDate", "first day whose doses count"),
            Map.entry("endDate", "first day whose doses count no more"),
            Map.entry("minAgeToStart", "minimum age to start"),
            Map.entry("maxAgeToStart", "maximum age to start"),
            Map.entry("seriesPriority", "priority"),
            Map.entry("seriesPreference", "preference"),
            Map.entry("seriesGroup", "series group"),
            Map.entry("seriesGroupName", "name of the series group"),
            Map.entry("equivalentSeriesGroups", "equivalent series groups"),
            Map.entry("seriesGroups", "series groups"),
            Map.entry("defaultSeries", "default series"),
            Map.entry("productPath", "product path"),
            Map.entry("tradeName", "trade name"),
            Map.entry("mvx", "manufacturer"),
            Map.entry("cvx", "CVX"),
            Map.entry("volume", "volume in mL"),
            Map.entry("forecastVaccineType", "named in forecasts"),
            Map.entry("vaccineTypes", "vaccines that count"),
            Map.entry("doseCount", "number of doses"),
            Map.entry("doseCountLogic", "comparison with the number of doses"),
            Map.entry("doseType", "which doses count"),
            Map.entry("setLogic", "how its sets are joined"),
            Map.entry("conditionLogic", "how its conditions are joined"),
            Map.entry("immunityBirthDate", "born before"),
            Map.entry("birthCountry", "country of birth"),
            Map.entry("conflictBeginInterval", "begin of the conflict"),
            Map.entry("minConflictEndInterval", "end of the conflict after a valid dose"),
            Map.entry("conflictEndInterval", "end of the conflict"),
            Map.entry("codeSystem", "code system"),
            Map.entry("administerFullVaccineGroup", "counted by the antigen furthest behind"));

    /** Fields that are part of a row's name already. */
    private static final Set<String> NAMING = Set.of(
            "name",
            "number",
            "cvx",
            "code",
            "codeSystem",
            "title",
            "observationCode",
            "tradeName",
            "gender",
            "context",
            "previousCvx",
            "previousName",
            "currentCvx",
            "currentName",
            "fromPrevious",
            "fromTargetDose",
            "fromMostRecent",
            "fromRelevantObs");

    private RowWords() {}

    static String field(String attribute) {
        return FIELDS.getOrDefault(attribute, attribute);
    }

    /** What makes a row the same one on both sides; all rows of a kind without such fields have one key. */
    static String key(XmlElement row) {
        List<String> parts = new ArrayList<>(List.of(row.name()));
        for (String attribute : keyOf(row.name())) {
            parts.add(String.valueOf(row.attribute(attribute)));
        }
        return String.join("|", parts);
    }

    private static List<String> keyOf(String element) {
        return switch (element) {
            case "series", "vaccineGroup", "antigen" -> List.of("name");
            case "dose" -> List.of("number");
            case "preferableVaccine" -> List.of("cvx", "tradeName");
            case "vaccine", "allowableVaccine", "inadvertentVaccine" -> List.of("cvx");
            case "observation" -> List.of("code");
            case "conflict" -> List.of("previousCvx", "currentCvx");
            case "indication", "contraindication", "vaccineContraindication", "clinicalHistory", "exclusion" ->
                List.of("observationCode");
            case "interval", "allowableInterval" ->
                List.of("fromPrevious", "fromTargetDose", "fromMostRecent", "fromRelevantObs");
            default -> List.of();
        };
    }

    /** A row in a few words: {@code dose 2}, {@code interval from the previous dose}. */
    static String subject(XmlElement row) {
        return switch (row.name()) {
            case "series" -> value(row, "name");
            case "dose" -> "dose " + value(row, "number");
            case "age" -> row.attribute("beginAge") == null && row.attribute("endAge") == null ? "ages" : "age";
            case "interval" ->
                row.attribute("interval") == null ? "interval" + from(row) : "time since the dose before";
            case "allowableInterval" -> "allowable interval" + from(row);
            case "preferableVaccine" -> "preferable vaccine " + vaccine(row);
            case "allowableVaccine" -> "allowable vaccine " + vaccine(row);
            case "inadvertentVaccine" -> "inadvertent vaccine " + vaccine(row);
            case "vaccine" -> "vaccine " + vaccine(row);
            case "conditionalSkip" -> "conditional skip (" + context(row) + ")";
            case "set" -> "a set of conditions";
            case "vaccineCount" -> "count of doses";
            case "completedSeries" -> "a completed series";
            case "indication" -> "indication " + observation(row);
            case "contraindication" -> "contraindication " + observation(row);
            case "vaccineContraindication" -> "contraindication of some vaccines, " + observation(row);
            case "clinicalHistory" -> "evidence of immunity " + observation(row);
            case "exclusion" -> "no evidence with " + observation(row);
            case "birthDate" -> "immunity by date of birth";
            case "requiredGender" -> "for gender " + value(row, "gender");
            case "vaccineGroup" -> "vaccine group " + value(row, "name");
            case "antigen" -> "antigen " + value(row, "name");
            case "conflict" ->
                "conflict of CVX " + value(row, "previousCvx") + " with CVX " + value(row, "currentCvx") + " after it";
            case "observation" -> "observation " + value(row, "code") + " " + value(row, "title");
            case "codedValue" -> value(row, "codeSystem") + " " + value(row, "code");
            default -> row.name();
        };
    }

    /** A row with its fields, and how many rows of each kind are in it. */
    static String described(XmlElement row) {
        List<String> fields = new ArrayList<>();
        String subject = subject(row);
        for (int place = 0; place < row.attributeCount(); place++) {
            String value = row.attributeValue(place);
            String name = row.attributeName(place);
            if (!NAMING.contains(name)) {
                fields.add(field(name) + " " + value);
            }
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        row.children().forEach(child -> counts.merge(child.name(), 1, Integer::sum));
        counts.forEach((name, count) -> fields.add(count + " " + name + (count == 1 ? "" : "s")));
        return fields.isEmpty() ? subject : subject + " (" + String.join(", ", fields) + ")";
    }

    private static String from(XmlElement row) {
        String target = row.attribute("fromTargetDose");
        String recent = row.attribute("fromMostRecent");
        String observation = row.attribute("fromRelevantObs");
        if (target != null) {
            return " from dose " + target;
        }
        if (recent != null) {
            return " from the latest dose of CVX " + recent;
        }
        return observation == null
                ? " from the previous dose"
                : " from observation " + observation + " " + value(row, "title");
    }

    private static String context(XmlElement row) {
        return switch (value(row, "context")) {
            case "Evaluation" -> "when evaluating";
            case "Forecast" -> "when forecasting";
            default -> "when evaluating and forecasting";
        };
    }

    private static String vaccine(XmlElement row) {
        String trade = row.attribute("tradeName");
        return "CVX " + value(row, "cvx") + " " + value(row, "name") + (trade == null ? "" : " (" + trade + ")");
    }

    private static String observation(XmlElement row) {
        return value(row, "observationCode") + " " + value(row, "title");
    }

    private static String value(XmlElement row, String attribute) {
        @Nullable String value = row.attribute(attribute);
        return value == null ? "" : value;
    }
}
