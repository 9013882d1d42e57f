package org.jenner.cdsi.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cases of a sheet with CDC's columns, of healthy patients or of underlying conditions. Doses and observations
 * repeat with a number at the end of their columns ({@code CVX_1}); columns that are not asked for are passed over.
 */
final class SheetCases {
    /** The column by which a sheet of cases is known. */
    static final String ID = "CDC_Test_ID";

    private static final DateTimeFormatter US_DAY =
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Day 0 of spreadsheet programs, for days from March 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final Map<String, Integer> columns;
    private final boolean serialDates;

    private SheetCases(Map<String, Integer> columns, boolean serialDates) {
        this.columns = columns;
        this.serialDates = serialDates;
    }

    static List<ForecastCase> read(Sheet sheet) throws CaseRefusedException {
        if (sheet.rows().isEmpty()) {
            return List.of();
        }
        SheetCases reader = new SheetCases(columns(sheet.rows().getFirst()), sheet.serialDates());
        List<ForecastCase> cases = new ArrayList<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            try {
                cases.add(CaseReader.read(reader.members(row)));
            } catch (CaseRefusedException e) {
                throw e.at(row.place());
            }
        }
        return cases;
    }

    private static Map<String, Integer> columns(Sheet.Row header) throws CaseRefusedException {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cell(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && columns.put(name, i) != null) {
                throw new CaseRefusedException("two columns are called " + header.cell(i));
            }
        }
        List<String> missing = new ArrayList<>();
        for (String name : List.of(
                ID,
                "DOB",
                "Gender",
                "Series_Status",
                "Forecast_#",
                "Earliest_Date",
                "Recommended_Date",
                "Past_Due_Date",
                "Vaccine_Group",
                "Assessment_Date",
                "Date_Administered_1",
                "CVX_1",
                "MVX_1",
                "Evaluation_Status_1")) {
            if (!columns.containsKey(name.toLowerCase(Locale.ROOT))) {
                missing.add(name);
            }
        }
        if (!missing.isEmpty()) {
            throw new CaseRefusedException(
                    "the first row is not that of CDC's cases: it has no " + String.join(", ", missing));
        }
        return columns;
    }

    private Map<String, @Nullable Object> members(Sheet.Row row) {
        Map<String, @Nullable Object> members = new HashMap<>();
        members.put("id", text(row, "cdc_test_id"));
        members.put("dob", date(row, "dob"));
        members.put("gender", text(row, "gender"));
        members.put("assessmentDate", date(row, "assessment_date"));
        members.put("vaccineGroup", text(row, "vaccine_group"));
        members.put("observations", observations(row));
        members.put("doses", doses(row));
        Map<String, @Nullable Object> expected = new HashMap<>();
        expected.put("seriesStatus", text(row, "series_status"));
        expected.put("forecastNumber", text(row, "forecast_#"));
        expected.put("earliest", date(row, "earliest_date"));
        expected.put("recommended", date(row, "recommended_date"));
        expected.put("pastDue", date(row, "past_due_date"));
        members.put("expected", expected);
        return members;
    }

    private List<@Nullable Object> doses(Sheet.Row row) {
        List<@Nullable Object> doses = new ArrayList<>();
        for (int i = 1; columns.containsKey("date_administered_" + i); i++) {
            String date = date(row, "date_administered_" + i);
            String cvx = text(row, "cvx_" + i);
            if (!date.isEmpty() || !cvx.isEmpty()) {
                Map<String, @Nullable Object> dose = new HashMap<>();
                dose.put("date", date);
                dose.put("cvx", cvx);
                dose.put("mvx", text(row, "mvx_" + i));
                dose.put("evaluationStatus", text(row, "evaluation_status_" + i));
                doses.add(dose);
            }
        }
        return doses;
    }

    private List<@Nullable Object> observations(Sheet.Row row) {
        List<@Nullable Object> observations = new ArrayList<>();
        for (int i = 1; columns.containsKey("observation_code_" + i); i++) {
            String code = text(row, "observation_code_" + i);
            if (!code.isEmpty()) {
                Map<String, @Nullable Object> observation = new HashMap<>();
                // Spreadsheet programs drop the zeros in front.
                observation.put("code", "0".repeat(Math.max(0, 3 - code.length())) + code);
                observation.put("date", date(row, "observation_date_" + i));
                observations.add(observation);
            }
        }
        return observations;
    }

    private String text(Sheet.Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** As CDC's files have it: 2025-11-10, 11/10/2025, or a day number; another text stays and is refused later. */
    private String date(Sheet.Row row, String column) {
        String text = text(row, column);
        if (serialDates && text.matches("\\d{4,5}(\\.0+)?")) {
            return DAY_ZERO.plusDays(Integer.parseInt(text.replaceFirst("\\..*", "")))
                    .toString();
        }
        if (text.indexOf('/') < 0) {
            return text;
        }
        try {
            return LocalDate.parse(text, US_DAY).toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
