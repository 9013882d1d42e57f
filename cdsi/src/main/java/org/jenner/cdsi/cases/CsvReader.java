package org.jenner.cdsi.cases;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads comma-separated values (RFC 4180), strictly: what is between quotes is taken as it stands. */
final class CsvReader {
    private final String text;
    private int at;
    private int line = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    /** Every row of the file, empty ones left out. */
    static Sheet read(byte[] content) throws CaseRefusedException {
        return new CsvReader(decoded(content)).sheet();
    }

    /** Spreadsheet programs write UTF-8, or the code page of the machine. */
    private static String decoded(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not UTF-8, so it is the other one; what we read of a case is ASCII in both.
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Sheet sheet() throws CaseRefusedException {
        List<Sheet.Row> rows = new ArrayList<>();
        int columns = -1;
        while (at < text.length()) {
            Sheet.Row row = new Sheet.Row("line " + line, row());
            if (row.isEmpty()) {
                continue;
            }
            if (columns < 0) {
                columns = row.cells().size();
            } else if (row.cells().size() != columns) {
                throw new CaseRefusedException(
                        row.place() + " has " + row.cells().size() + " cells, the first has " + columns);
            }
            rows.add(row);
        }
        return new Sheet(rows, false);
    }

    private List<String> row() throws CaseRefusedException {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
        } while (skip(','));
        boolean ended = skip('\r') | skip('\n');
        if (!ended && at < text.length()) {
            throw new CaseRefusedException("line " + line + ": a quoted cell ends before its comma");
        }
        line++;
        return cells;
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private String plain() throws CaseRefusedException {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"') {
                throw new CaseRefusedException("line " + line + ": a quote inside a cell that does not begin with one");
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws CaseRefusedException {
        StringBuilder cell = new StringBuilder();
        int began = line;
        at++;
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"' && !skip('"')) {
                return cell.toString();
            }
            if (next == '\n') {
                line++;
            }
            cell.append(next);
        }
        throw new CaseRefusedException("line " + began + ": a quoted cell does not end");
    }
}
