package org.jenner.matching.linkage.pairs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenner.matching.linkage.BirthDate;
import org.jenner.matching.linkage.Demographics;
import org.jenner.matching.linkage.IdentifierKind;

/**
 * Reads a data set of FEBRL (Christen and others, Freely Extensible Biomedical Record Linkage): a line of names of columns, then
 * one record a line, divided by commas; {@code rec-17-org} and {@code rec-17-dup-2} are one person.
 */
public final class FebrlFile {

    private static final List<String> COLUMNS = List.of(
            "rec_id",
            "given_name",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "state",
            "date_of_birth",
            "soc_sec_id");
    private static final Pattern ID = Pattern.compile("rec-(\\d{1,9})-(org|dup-\\d+)");

    private FebrlFile() {}

    /**
     * All records of a file, in its order.
     *
     * @throws PairFileException when it cannot be read or a line is no record
     */
    public static List<FebrlRecord> read(Path file) throws PairFileException {
        List<String> lines = PairFile.lines(file);
        if (lines.isEmpty() || !columns(lines.getFirst()).equals(COLUMNS)) {
            throw new PairFileException(file, 1, "expected the columns " + String.join(", ", COLUMNS));
        }
        List<FebrlRecord> records = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                List<String> columns = columns(lines.get(i));
                Matcher id = ID.matcher(columns.getFirst());
                if (columns.size() != COLUMNS.size() || !id.matches()) {
                    throw new PairFileException(
                            file, i + 1, "expected " + COLUMNS.size() + " columns, the first such as rec-17-org");
                }
                records.add(new FebrlRecord(Integer.parseInt(id.group(1)), demographics(columns)));
            }
        }
        return List.copyOf(records);
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        for (String column : line.split(",", -1)) {
            columns.add(column.strip());
        }
        return columns;
    }

    private static Demographics demographics(List<String> columns) {
        return new Demographics(
                new Demographics.Name(columns.get(1), "", columns.get(2), "", "", ""),
                new Demographics.Birth(BirthDate.ofDigits(columns.get(9)).orElse(null), null, null),
                'U',
                columns.get(10).isEmpty()
                        ? List.of()
                        : List.of(new Demographics.Identifier(IdentifierKind.SOCIAL_SECURITY, "", columns.get(10))),
                List.of(new Demographics.Address(
                        columns.get(3) + " " + columns.get(4),
                        columns.get(5),
                        columns.get(6),
                        columns.get(8),
                        columns.get(7))),
                List.of(),
                new Demographics.Family("", "", ""));
    }
}
