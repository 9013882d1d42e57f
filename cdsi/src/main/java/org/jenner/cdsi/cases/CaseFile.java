package org.jenner.cdsi.cases;

import java.io.IOException;
import java.nio.ByteBuffer;
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
        if (Files.size(file) > LARGEST) {
            throw new CaseRefusedException(file + ": larger than 64 MiB");
        }
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * The same of a file that was read already.
     *
     * @param name by its ending it is told which form the file has
     */
    static List<ForecastCase> read(String name, byte[] content) throws IOException, CaseRefusedException {
        List<ForecastCase> cases = cases(name, content);
        if (cases.isEmpty()) {
            throw new CaseRefusedException(name + " holds no case");
        }
        return cases;
    }

    private static List<ForecastCase> cases(String name, byte[] content) throws IOException, CaseRefusedException {
        String form = name.toLowerCase(Locale.ROOT);
        try {
            if (form.endsWith(".xlsx")) {
                return SheetCases.read(XlsxReader.read(content, SheetCases.ID));
            }
            if (form.endsWith(".csv")) {
                return SheetCases.read(CsvReader.read(content));
            }
            if (form.endsWith(".xls")) {
                throw new CaseRefusedException("the old form of workbooks is not read: save it as .xlsx or .csv");
            }
        } catch (CaseRefusedException e) {
            throw e.at(name);
        }
        return lines(name, content);
    }

    private static List<ForecastCase> lines(String name, byte[] content) throws IOException, CaseRefusedException {
        List<String> lines = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString()
                .lines()
                .toList();
        List<ForecastCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    cases.add(CaseReader.read(JsonReader.object(lines.get(i))));
                } catch (CaseRefusedException e) {
                    throw e.at(name + ":" + (i + 1));
                }
            }
        }
        return cases;
    }
}
