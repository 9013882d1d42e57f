package org.jenner.registry.reference.codes;

import java.nio.file.Path;
import java.util.List;

/** The files that CDC publishes and the import reads, by CDC's names. */
enum CdcFile {
    CVX("cvx.xml", "CVXInfo"),
    MVX("mvx.xml", "MVXInfo"),
    VACCINE_GROUPS("vac2vg.xml", "CVXVGInfo"),
    TRADE_NAMES("tradename.xml", "prodInfo"),
    VIS("vis.xml", "VISInfo"),
    CVX_VIS("cvxvis.xml", "CVXVISMapping"),
    NDC_USE(
            "NDC_Unit_use.txt",
            List.of(
                    "id",
                    "labeler",
                    "product",
                    "package",
                    "name",
                    "generic",
                    "labeler-name",
                    "start",
                    "end",
                    "form",
                    "gtin",
                    "cvx",
                    "cvx-text",
                    "no-use-unit",
                    "ndc11",
                    "updated",
                    "gtin-again")),
    NDC_SALE(
            "NDC_Unit_sale.txt",
            List.of(
                    "id",
                    "labeler",
                    "product",
                    "package",
                    "name",
                    "generic",
                    "labeler-name",
                    "start",
                    "end",
                    "form",
                    "route",
                    "updated",
                    "cvx",
                    "cvx-text",
                    "ndc11",
                    "gtin")),
    NDC_LINKER("NDC_Linker.txt", List.of("id", "sale", "use", "mvx"));

    private final String fileName;
    private final String recordName;
    private final List<String> columns;

    CdcFile(String fileName, String recordName) {
        this.fileName = fileName;
        this.recordName = recordName;
        this.columns = List.of();
    }

    CdcFile(String fileName, List<String> columns) {
        this.fileName = fileName;
        this.recordName = "";
        this.columns = columns;
    }

    String fileName() {
        return fileName;
    }

    /** Reads the file from a folder. */
    List<CdcRecord> read(Path folder) {
        var file = folder.resolve(fileName);
        return columns.isEmpty() ? CdcXmlFile.read(file, recordName) : CdcTextFile.read(file, columns);
    }
}
