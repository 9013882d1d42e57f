package org.jenner.cdsi.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a file of cases: CDC's published sheets as {@code .xlsx} or {@code .csv}, else one JSON object a line, empty lines
 * passed over.
 */
final class CaseFile {
    private static final long LARGEST = 64L << 20;

    private CaseFile() {}

    /**
     * At least one case.
     *
     * @throws CaseRefusedException when the file is none of these, or a row is no case; the message names file and row
     */
    static List<ForecastCase> read(Path file) throws IOException, CaseRefusedException {
        List<ForecastCase> cases = cases(file);
        if (cases.isEmpty()) {
            throw new CaseRefusedException(file + " holds no case");
        }
        return cases;
    }

    private static List<ForecastCase> cases(Path file) throws IOException, CaseRefusedException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (Files.size(file) > LARGEST) {
                throw new CaseRefusedException("larger than 64 MiB");
            }
            if (name.endsWith(".xlsx")) {
                return SheetCases.read(XlsxReader.read(Files.readAllBytes(file), SheetCases.ID));
            }
            if (name.endsWith(".csv")) {
                return SheetCases.read(CsvReader.read(Files.readAllBytes(file)));
            }
            if (name.endsWith(".xls")) {
                throw new CaseRefusedException("the old form of workbooks is not read: save it as .xlsx or .csv");
            }
        } catch (CaseRefusedException e) {
            throw e.at(file.toString());
        }
        return lines(file);
    }

    private static List<ForecastCase> lines(Path file) throws IOException, CaseRefusedException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<ForecastCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    cases.add(CaseReader.read(JsonReader.object(lines.get(i))));
                } catch (CaseRefusedException e) {
                    throw e.at(file + ":" + (i + 1));
                }
            }
        }
        return cases;
    }
}
