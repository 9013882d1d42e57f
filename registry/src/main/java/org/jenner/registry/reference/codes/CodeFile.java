package org.jenner.registry.reference.codes;

import java.util.List;

/**
 * The files of a code set folder, with their columns. The first {@code keyColumns} columns name a row: no two rows agree
 * in them, and rows are sorted by them.
 */
enum CodeFile {
    CVX("cvx.tsv", 1, "code", "text", "full-name", "status", "kind", "unspecified", "last-updated"),
    MVX("mvx.tsv", 1, "code", "text", "status", "last-updated"),
    CVX_GROUP("cvx-group.tsv", 2, "cvx", "group", "group-cvx"),
    TRADE_NAME("trade-name.tsv", 3, "name", "cvx", "mvx", "status", "last-updated"),
    VIS("vis.tsv", 1, "barcode", "document", "edition", "status"),
    CVX_VIS("cvx-vis.tsv", 2, "cvx", "barcode"),
    NDC("ndc.tsv", 1, "ndc", "units", "product", "cvx", "mvx", "start", "end"),
    UNSPECIFIED("unspecified.tsv", 2, "unspecified", "specific", "group"),
    SOURCES("sources.tsv", 1, "file", "records", "newest", "sha256"),
    UNSPECIFIED_LOCAL("unspecified-local.tsv", 2, "unspecified", "specific", "why"),
    GROUP_CVX("group-cvx.tsv", 1, "group", "cvx", "text"),
    HL7_TABLES("hl7-tables.tsv", 2, "table", "code", "system", "text", "use"),
    HL7_ALIASES("hl7-aliases.tsv", 1, "sent", "system", "table");

    private final String fileName;
    private final int keyColumns;
    private final List<String> columns;

    CodeFile(String fileName, int keyColumns, String... columns) {
        this.fileName = fileName;
        this.keyColumns = keyColumns;
        this.columns = List.of(columns);
    }

    String fileName() {
        return fileName;
    }

    int keyColumns() {
        return keyColumns;
    }

    List<String> columns() {
        return columns;
    }

    /** Whether the import writes the file; the others are kept by hand. */
    boolean imported() {
        return compareTo(SOURCES) <= 0;
    }
}
