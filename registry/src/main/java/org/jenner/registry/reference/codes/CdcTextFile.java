package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jenner.registry.reference.ReferenceFileException;

/** Reads CDC's NDC files: no header, one record a line, fields separated by bars. */
final class CdcTextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CdcTextFile() {}

    /**
     * Reads all records.
     *
     * @param file the file
     * @param columns the fields in their order; every line must have as many
     * @throws ReferenceFileException when the file is missing, empty, or a line has another number of fields
     */
    static List<CdcRecord> read(Path file, List<String> columns) {
        var records = new ArrayList<CdcRecord>();
        int number = 0;
        for (String line : content(file).split("\r?\n", -1)) {
            number++;
            if (!line.isBlank()) {
                records.add(record(file, number, line, columns));
            }
        }
        if (records.isEmpty()) {
            throw ReferenceFileException.of(file, "is empty");
        }
        return records;
    }

    private static CdcRecord record(Path file, int number, String line, List<String> columns) {
        var fields = line.split("\\|", -1);
        if (fields.length != columns.size()) {
            throw ReferenceFileException.at(
                    file, number, "has %d fields, not %d".formatted(fields.length, columns.size()));
        }
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i++) {
            named.put(columns.get(i), fields[i]);
        }
        return new CdcRecord(file, number, named);
    }

    // CDC does not say how these files are encoded; product names have been seen in both ways.
    private static String content(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, WINDOWS);
            }
        } catch (NoSuchFileException e) {
            throw ReferenceFileException.of(file, "is missing");
        } catch (IOException e) {
            throw ReferenceFileException.of(file, "cannot be read: " + e.getMessage());
        }
    }
}
