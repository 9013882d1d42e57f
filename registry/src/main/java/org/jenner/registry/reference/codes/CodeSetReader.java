package org.jenner.registry.reference.codes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jenner.registry.reference.ReferenceFileException;
import org.jenner.registry.reference.TsvFile;
import org.jenner.registry.reference.TsvRow;

/**
 * Reads a folder of code files into a {@link CodeSetContent}. Every reference from one file into another is checked, so
 * that a lookup cannot lead into the void later.
 */
final class CodeSetReader {

    private final Path folder;
    private final TreeMap<Cvx, CvxCode> cvx = new TreeMap<>();
    private final TreeMap<Mvx, MvxCode> mvx = new TreeMap<>();
    private final Map<Ndc, NdcCode> ndc = new HashMap<>();
    private final Map<Cvx, SortedSet<String>> groups = new HashMap<>();
    private final Map<Cvx, Set<Cvx>> specificForms = new HashMap<>();
    private final Map<Cvx, List<TradeName>> tradeNames = new HashMap<>();
    private final Map<String, VisEdition> vis = new HashMap<>();
    private final Map<Cvx, List<VisEdition>> visOf = new HashMap<>();
    private final TreeMap<String, VaccineGroupCode> scheduleGroups = new TreeMap<>();
    private final Map<String, Map<String, CodedValue>> tableValues = new LinkedHashMap<>();
    private final Map<String, CodeSetContent.Alias> aliases = new HashMap<>();
    private LocalDate newest = LocalDate.MIN;

    CodeSetReader(Path folder) {
        this.folder = folder;
    }

    CodeSetContent read() {
        if (!Files.isDirectory(folder)) {
            throw ReferenceFileException.of(folder, "is not a folder of code files");
        }
        each(CodeFile.CVX, this::cvx);
        each(CodeFile.MVX, this::mvx);
        each(CodeFile.CVX_GROUP, this::group);
        each(CodeFile.TRADE_NAME, this::tradeName);
        each(CodeFile.VIS, this::vis);
        each(CodeFile.CVX_VIS, this::visOfCvx);
        each(CodeFile.NDC, this::ndc);
        each(CodeFile.UNSPECIFIED, this::specificForm);
        each(CodeFile.UNSPECIFIED_LOCAL, this::specificForm);
        each(CodeFile.GROUP_CVX, this::scheduleGroup);
        each(CodeFile.HL7_TABLES, this::tableValue);
        each(CodeFile.HL7_ALIASES, this::alias);
        each(CodeFile.SOURCES, this::source);
        return new CodeSetContent(
                CodeSetVersions.of(folder, newest),
                cvx,
                mvx,
                ndc,
                groups,
                specificForms,
                tradeNames,
                vis,
                visOf,
                scheduleGroups,
                tables(),
                aliases);
    }

    private void each(CodeFile file, BiConsumer<TsvRow, String> reader) {
        var seen = new HashSet<List<String>>();
        for (TsvRow row : TsvFile.read(folder.resolve(file.fileName()), file.columns())) {
            if (!seen.add(row.fields().subList(0, file.keyColumns()))) {
                throw row.wrong(file.columns().getFirst(), "stands twice");
            }
            reader.accept(row, row.text(file.columns().getFirst()));
        }
        if (seen.isEmpty()) {
            throw ReferenceFileException.of(folder.resolve(file.fileName()), "holds no rows");
        }
    }

    private void cvx(TsvRow row, String key) {
        var code = row.value("code", CodeSetReader::cvxAsKept);
        cvx.put(
                code,
                new CvxCode(
                        code,
                        row.text("text"),
                        row.text("full-name"),
                        row.value("status", CvxStatus::read),
                        row.value("kind", CvxKind::read),
                        row.either("unspecified", "yes", ""),
                        row.date("last-updated")));
    }

    private void mvx(TsvRow row, String key) {
        var code = row.value("code", Mvx::read);
        mvx.put(
                code,
                new MvxCode(
                        code, row.text("text"), row.either("status", "active", "inactive"), row.date("last-updated")));
    }

    private void group(TsvRow row, String key) {
        known(row, "group-cvx");
        groups.computeIfAbsent(known(row, "cvx"), k -> new TreeSet<>()).add(row.text("group"));
    }

    private void tradeName(TsvRow row, String name) {
        var maker = row.values("mvx", Mvx::read).stream().findFirst().orElse(null);
        if (maker != null && !mvx.containsKey(maker)) {
            throw row.wrong("mvx", "is not in " + CodeFile.MVX.fileName());
        }
        var code = known(row, "cvx");
        var active = row.either("status", "active", "inactive");
        tradeNames
                .computeIfAbsent(code, k -> new ArrayList<>())
                .add(new TradeName(name, code, maker, active, row.date("last-updated")));
    }

    private void vis(TsvRow row, String barcode) {
        if (!VisEdition.BARCODE.matcher(barcode).matches()) {
            throw row.wrong("barcode", "is not 253 and 21 more digits");
        }
        var current = row.either("status", "current", "historic");
        vis.put(barcode, new VisEdition(barcode, row.text("document"), row.date("edition"), current));
    }

    private void visOfCvx(TsvRow row, String key) {
        var edition = vis.get(row.text("barcode"));
        if (edition == null) {
            throw row.wrong("barcode", "is not in " + CodeFile.VIS.fileName());
        }
        visOf.computeIfAbsent(known(row, "cvx"), k -> new ArrayList<>()).add(edition);
    }

    private void ndc(TsvRow row, String key) {
        var code = row.value("ndc", CodeSetReader::ndcAsKept);
        var vaccines = row.values("cvx", CodeSetReader::cvxAsKept);
        var makers = row.values("mvx", Mvx::read);
        if (vaccines.isEmpty() || !cvx.keySet().containsAll(vaccines)) {
            throw row.wrong("cvx", "is not in " + CodeFile.CVX.fileName());
        }
        if (!mvx.keySet().containsAll(makers)) {
            throw row.wrong("mvx", "is not in " + CodeFile.MVX.fileName());
        }
        var units = EnumSet.copyOf(row.values("units", CodeSetReader::unit));
        var start = row.dateIfAny("start");
        ndc.put(code, new NdcCode(code, units, row.text("product"), vaccines, makers, start, row.dateIfAny("end")));
    }

    private void specificForm(TsvRow row, String key) {
        var unspecified = known(row, "unspecified");
        var specific = known(row, "specific");
        if (unspecified.equals(specific)) {
            throw row.wrong("specific", "is the unspecified code itself");
        }
        specificForms.computeIfAbsent(unspecified, k -> new HashSet<>()).add(specific);
    }

    private void scheduleGroup(TsvRow row, String name) {
        scheduleGroups.put(name, new VaccineGroupCode(name, known(row, "cvx"), row.text("text")));
    }

    private void tableValue(TsvRow row, String table) {
        var legacy = row.either("use", "legacy", "");
        var value = new CodedValue(row.text("code"), row.text("system"), row.text("text"), legacy);
        tableValues.computeIfAbsent(table, k -> new LinkedHashMap<>()).put(value.code(), value);
    }

    private void alias(TsvRow row, String sent) {
        aliases.put(sent.toUpperCase(Locale.ROOT), new CodeSetContent.Alias(row.text("system"), row.raw("table")));
    }

    private void source(TsvRow row, String file) {
        var date = row.dateIfAny("newest");
        newest = date != null && date.isAfter(newest) ? date : newest;
    }

    private Map<String, CodeTable> tables() {
        tableValues.put("CVX", coded("CVX", cvx.values(), code -> code.code().code(), CvxCode::text));
        tableValues.put("MVX", coded("MVX", mvx.values(), code -> code.code().code(), MvxCode::text));
        var file = folder.resolve(CodeFile.HL7_TABLES.fileName());
        for (Hl7Table needed : Hl7Table.values()) {
            if (!tableValues.containsKey(needed.tableName())) {
                throw ReferenceFileException.of(file, "the table " + needed.tableName() + " is missing");
            }
        }
        var tables = new HashMap<String, CodeTable>();
        tableValues.forEach((name, values) -> tables.put(name, new CodeTable(name, values)));
        return tables;
    }

    private static <T> Map<String, CodedValue> coded(
            String system, Collection<T> codes, Function<T, String> code, Function<T, String> text) {
        var values = new LinkedHashMap<String, CodedValue>();
        codes.forEach(c -> values.put(code.apply(c), new CodedValue(code.apply(c), system, text.apply(c), false)));
        return values;
    }

    private Cvx known(TsvRow row, String column) {
        var code = row.value(column, CodeSetReader::cvxAsKept);
        if (!cvx.containsKey(code)) {
            throw row.wrong(column, "is not in " + CodeFile.CVX.fileName());
        }
        return code;
    }

    // Our own files hold the one proper form; forgiving reading is for senders.
    private static Optional<Cvx> cvxAsKept(String text) {
        return Cvx.read(text).filter(code -> code.code().equals(text));
    }

    private static Optional<Ndc> ndcAsKept(String text) {
        return Ndc.readings(text).stream()
                .findFirst()
                .filter(code -> code.code().equals(text));
    }

    private static Optional<NdcCode.Unit> unit(String word) {
        return switch (word) {
            case "use" -> Optional.of(NdcCode.Unit.USE);
            case "sale" -> Optional.of(NdcCode.Unit.SALE);
            default -> Optional.empty();
        };
    }
}
