package org.jenner.cdsi.cases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jenner.cdsi.xml.XmlElement;
import org.jenner.cdsi.xml.XmlFile;
import org.jenner.cdsi.xml.XmlRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook (Office Open XML, ECMA-376: a ZIP file of XML parts): of its sheets the first one whose first row has a
 * wanted cell, since CDC's workbooks hold others too. Formats, formulas and comments are passed over; a formula's last
 * result counts.
 */
final class XlsxReader {
    private static final int MOST_PARTS = 2000;
    private static final int LARGEST = 64 << 20;
    private static final int MOST_COLUMNS = 2000;

    private final Map<String, byte[]> parts = new HashMap<>();

    private XlsxReader() {}

    static Sheet read(byte[] content, String wantedCell) throws CaseRefusedException {
        XlsxReader reader = new XlsxReader();
        reader.unpack(content);
        return reader.sheet(wantedCell);
    }

    private void unpack(byte[] content) throws CaseRefusedException {
        int total = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readNBytes(LARGEST - total + 1);
                total += part.length;
                if (total > LARGEST || ++count > MOST_PARTS) {
                    throw new CaseRefusedException("the workbook is larger than 64 MiB unpacked");
                }
                if (entry.getName().startsWith("xl/")) {
                    parts.put(entry.getName(), part);
                }
            }
        } catch (IOException e) {
            throw new CaseRefusedException("not a workbook that can be unpacked: " + e.getMessage(), e);
        }
    }

    private Sheet sheet(String wantedCell) throws CaseRefusedException {
        XmlElement workbook = required("xl/workbook.xml");
        XmlElement properties = workbook.child("workbookPr");
        String from1904 = properties == null ? null : properties.attribute("date1904");
        if (from1904 != null && !from1904.equals("0") && !from1904.equals("false")) {
            throw new CaseRefusedException("the workbook counts its days from 1904, not from 1900");
        }
        Map<String, String> targets = new HashMap<>();
        for (XmlElement link : required("xl/_rels/workbook.xml.rels").children("Relationship")) {
            targets.put(text(link.attribute("Id")), text(link.attribute("Target")));
        }
        List<String> texts = sharedTexts();
        XmlElement sheets = workbook.child("sheets");
        for (XmlElement sheet : sheets == null ? List.<XmlElement>of() : sheets.children("sheet")) {
            String target = text(targets.get(link(sheet)));
            String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            String name = text(sheet.attribute("name"));
            List<Sheet.Row> rows = rows(required(path), name, texts);
            if (!rows.isEmpty()
                    && rows.getFirst().cells().stream()
                            .anyMatch(cell -> cell.strip().equalsIgnoreCase(wantedCell))) {
                return new Sheet(rows, true);
            }
        }
        throw new CaseRefusedException("no sheet of the workbook has " + wantedCell + " in its first row");
    }

    /** The prefix of the relationship's name is dropped by the reader where it knows no name spaces. */
    private static String link(XmlElement sheet) {
        String prefixed = sheet.attribute("r:id");
        return prefixed == null ? text(sheet.attribute("id")) : prefixed;
    }

    private XmlElement required(String path) throws CaseRefusedException {
        byte[] part = parts.get(path);
        if (part == null) {
            throw new CaseRefusedException("the workbook has no part " + path);
        }
        try {
            return XmlFile.read(path, part);
        } catch (XmlRefusedException e) {
            throw new CaseRefusedException(path + ":" + e.line() + ": " + e.getMessage(), e);
        }
    }

    private List<String> sharedTexts() throws CaseRefusedException {
        List<String> texts = new ArrayList<>();
        if (parts.containsKey("xl/sharedStrings.xml")) {
            for (XmlElement item : required("xl/sharedStrings.xml").children("si")) {
                texts.add(runs(item));
            }
        }
        return texts;
    }

    /** A text in one piece, or in pieces of different looks. */
    private static String runs(XmlElement item) {
        StringBuilder text = new StringBuilder();
        for (XmlElement part : item.children()) {
            if (part.name().equals("t")) {
                text.append(part.text());
            } else if (part.name().equals("r")) {
                text.append(runs(part));
            }
        }
        return text.toString();
    }

    private static List<Sheet.Row> rows(XmlElement sheet, String name, List<String> texts) throws CaseRefusedException {
        List<Sheet.Row> rows = new ArrayList<>();
        XmlElement data = sheet.child("sheetData");
        int number = 0;
        for (XmlElement row : data == null ? List.<XmlElement>of() : data.children("row")) {
            String stated = row.attribute("r");
            number = stated == null ? number + 1 : number(stated, name);
            String place = "row " + number + " of sheet " + name;
            List<String> cells = new ArrayList<>();
            for (XmlElement cell : row.children("c")) {
                int column = column(cell.attribute("r"), cells.size(), place);
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(cell, texts, place));
            }
            Sheet.Row read = new Sheet.Row(place, cells);
            if (!read.isEmpty()) {
                rows.add(read);
            }
        }
        return rows;
    }

    /** The place of {@code AB12}, from 0. */
    private static int column(@Nullable String reference, int next, String place) throws CaseRefusedException {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1, MOST_COLUMNS + 1);
        }
        if (column <= next || column > MOST_COLUMNS) {
            throw new CaseRefusedException(place + " has a cell " + reference + " out of its place");
        }
        return column - 1;
    }

    private static String value(XmlElement cell, List<String> texts, String place) throws CaseRefusedException {
        XmlElement inline = cell.child("is");
        XmlElement value = cell.child("v");
        String stored = value == null ? "" : value.text();
        return switch (text(cell.attribute("t"))) {
            case "s" -> {
                int number = number(stored, place);
                if (number >= texts.size()) {
                    throw new CaseRefusedException(place + " names the text " + number + ", which there is not");
                }
                yield texts.get(number);
            }
            case "inlineStr" -> inline == null ? "" : runs(inline);
            case "e" -> throw new CaseRefusedException(place + " has a cell with an error: " + stored);
            default -> stored;
        };
    }

    private static int number(String text, String place) throws CaseRefusedException {
        if (!text.matches("\\d{1,8}")) {
            throw new CaseRefusedException(place + ": '" + text + "' is no number");
        }
        return Integer.parseInt(text);
    }

    private static String text(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
