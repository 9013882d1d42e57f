package org.jenner.registry.reference.codes;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns a release of CDC's code files into rows of our own files. A record that points to a CVX or MVX which the release
 * itself does not hold is left out and noted; anything else that cannot be read refuses the release.
 */
final class CdcCodes {

    private final Path folder;
    private final Map<CdcFile, List<CdcRecord>> records = new EnumMap<>(CdcFile.class);
    private final TreeMap<Cvx, String> cvx = new TreeMap<>();
    private final TreeSet<Mvx> mvx = new TreeSet<>();
    private final TreeSet<String> barcodes = new TreeSet<>();
    private final TreeMap<Cvx, Boolean> unspecified = new TreeMap<>();
    private final Map<Cvx, Map<String, Cvx>> groups = new HashMap<>();
    private final Map<CdcFile, LocalDate> newest = new EnumMap<>(CdcFile.class);
    private final List<String> notes = new ArrayList<>();

    private CdcCodes(Path folder) {
        this.folder = folder;
    }

    /**
     * What an import found.
     *
     * @param rows the rows of every file that the import writes
     * @param notes one line for each record left out, with file and line
     */
    record Found(List<CodeRows> rows, List<String> notes) {}

    /** Reads a folder of CDC's files. */
    static Found read(Path folder) {
        return new CdcCodes(folder).read();
    }

    private Found read() {
        for (CdcFile file : CdcFile.values()) {
            records.put(file, file.read(folder));
        }
        var rows = List.of(cvx(), mvx(), groups(), tradeNames(), vis(), cvxVis(), ndc(), unspecifiedForms(), sources());
        return new Found(rows, List.copyOf(notes));
    }

    private CodeRows cvx() {
        var rows = new CodeRows(CodeFile.CVX);
        for (CdcRecord found : records(CdcFile.CVX)) {
            var code = found.value("CVXCode", Cvx::read);
            var text = found.required("ShortDescription");
            var fullName = found.required("FullVaccinename");
            if (cvx.put(code, text) != null) {
                throw found.at("CVX %s stands twice".formatted(code));
            }
            unspecified.put(code, UnspecifiedRule.saysUnspecified(text, fullName));
            rows.put(
                    code.code(),
                    text,
                    fullName,
                    found.value("Status", CvxStatus::read).word(),
                    CvxKind.of(fullName).word(),
                    isUnspecified(code) ? "yes" : "",
                    updated(CdcFile.CVX, found.date("LastUpdated")));
        }
        return rows;
    }

    private CodeRows mvx() {
        var rows = new CodeRows(CodeFile.MVX);
        for (CdcRecord found : records(CdcFile.MVX)) {
            var code = found.value("MVX_CODE", Mvx::read);
            if (!mvx.add(code)) {
                throw found.at("MVX %s stands twice".formatted(code));
            }
            rows.put(
                    code.code(),
                    found.required("Manufacturer Name"),
                    status(found, "Status", "active", "inactive"),
                    updated(CdcFile.MVX, found.date("Last Updated")));
        }
        return rows;
    }

    private CodeRows groups() {
        var rows = new CodeRows(CodeFile.CVX_GROUP);
        for (CdcRecord found : records(CdcFile.VACCINE_GROUPS)) {
            var code = knownCvx(found, "CVXCode");
            var groupCode = knownCvx(found, "CVX for Vaccine Group");
            if (code.isPresent() && groupCode.isPresent()) {
                var group = found.required("Vaccine Group Name");
                groups.computeIfAbsent(code.get(), k -> new TreeMap<>()).put(group, groupCode.get());
                rows.put(code.get().code(), group, groupCode.get().code());
            }
        }
        return rows;
    }

    private CodeRows tradeNames() {
        var rows = new CodeRows(CodeFile.TRADE_NAME);
        for (CdcRecord found : records(CdcFile.TRADE_NAMES)) {
            var maker = found.text("MVX Code").isEmpty()
                    ? ""
                    : knownMvx(found, "MVX Code").map(Mvx::code).orElse("");
            var status = status(found, "Product name Status", "active", "inactive");
            var date = updated(CdcFile.TRADE_NAMES, found.date("Last Updated"));
            knownCvx(found, "CVXCode")
                    .ifPresent(code -> rows.put(found.required("CDC Product Name"), code.code(), maker, status, date));
        }
        return rows;
    }

    private CodeRows vis() {
        var rows = new CodeRows(CodeFile.VIS);
        for (CdcRecord found : records(CdcFile.VIS)) {
            updated(CdcFile.VIS, found.date("Lastupdated"));
            var barcode = found.required("VIS_encoded_string");
            if (!VisEdition.BARCODE.matcher(barcode).matches()) {
                throw found.at("VIS_encoded_string '%s' is not 253 and 21 more digits".formatted(barcode));
            }
            barcodes.add(barcode);
            rows.put(
                    barcode,
                    found.required("VIS_Document_Type_Description"),
                    found.date("Edition_Date").toString(),
                    status(found, "status", "current", "historic"));
        }
        return rows;
    }

    private CodeRows cvxVis() {
        var rows = new CodeRows(CodeFile.CVX_VIS);
        for (CdcRecord found : records(CdcFile.CVX_VIS)) {
            var barcode = found.required("Fully-encodedString");
            if (!barcodes.contains(barcode)) {
                note(found, "barcode " + barcode, CdcFile.VIS);
                continue;
            }
            knownCvx(found, "CVXCode").ifPresent(code -> rows.put(code.code(), barcode));
        }
        return rows;
    }

    private CodeRows ndc() {
        var products = new CdcNdc(records, product -> knownCvx(product, "cvx"), link -> knownMvx(link, "mvx"));
        var rows = products.rows();
        products.newest().forEach(newest::put);
        return rows;
    }

    private CodeRows unspecifiedForms() {
        var rows = new CodeRows(CodeFile.UNSPECIFIED);
        groups.forEach((specific, named) -> named.forEach((group, code) -> {
            if (isUnspecified(code) && !code.equals(specific) && !isBroader(specific, code)) {
                rows.put(code.code(), specific.code(), group);
            }
        }));
        return rows;
    }

    private boolean isUnspecified(Cvx code) {
        return unspecified.getOrDefault(code, false);
    }

    // "Pneumococcal, unspecified" stands in the conjugate and in the polysaccharide group: it says less than
    // "pneumococcal conjugate, unspecified", the code of the one group, and is no specific form of it.
    private boolean isBroader(Cvx code, Cvx than) {
        return isUnspecified(code) && groupCount(code) > groupCount(than);
    }

    private int groupCount(Cvx code) {
        return groups.getOrDefault(code, Map.of()).size();
    }

    private CodeRows sources() {
        var rows = new CodeRows(CodeFile.SOURCES);
        for (CdcFile file : CdcFile.values()) {
            var date = newest.get(file);
            rows.put(
                    file.fileName(),
                    Integer.toString(records(file).size()),
                    date == null ? "" : date.toString(),
                    CodeSetVersions.sha256(folder.resolve(file.fileName())));
        }
        return rows;
    }

    private List<CdcRecord> records(CdcFile file) {
        return records.getOrDefault(file, List.of());
    }

    private Optional<Cvx> knownCvx(CdcRecord found, String field) {
        var code = found.value(field, Cvx::read);
        if (cvx.containsKey(code)) {
            return Optional.of(code);
        }
        note(found, "CVX " + code, CdcFile.CVX);
        return Optional.empty();
    }

    private Optional<Mvx> knownMvx(CdcRecord found, String field) {
        var code = found.value(field, Mvx::read);
        if (mvx.contains(code)) {
            return Optional.of(code);
        }
        note(found, "MVX " + code, CdcFile.MVX);
        return Optional.empty();
    }

    private void note(CdcRecord found, String what, CdcFile where) {
        notes.add("%s line %d: %s is not in %s; left out"
                .formatted(found.file().getFileName(), found.line(), what, where.fileName()));
    }

    private static String status(CdcRecord found, String field, String yes, String no) {
        var word = found.required(field).toLowerCase(Locale.ROOT);
        if (!word.equals(yes) && !word.equals(no)) {
            throw found.at("%s '%s' is neither %s nor %s".formatted(field, word, yes, no));
        }
        return word;
    }

    private String updated(CdcFile file, LocalDate date) {
        newest.merge(file, date, (one, other) -> one.isAfter(other) ? one : other);
        return date.toString();
    }
}
