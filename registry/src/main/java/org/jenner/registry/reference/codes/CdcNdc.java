package org.jenner.registry.reference.codes;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings CDC's three NDC files together: one row for each code. A code that stands in both files (vial sold singly) or
 * several times (one product in two doses) becomes one row with all its units and vaccines, on the market from the
 * earliest start to the latest end.
 */
final class CdcNdc {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("uuuuMMdd");

    private final Map<CdcFile, List<CdcRecord>> records;
    private final Function<CdcRecord, Optional<Cvx>> knownCvx;
    private final Function<CdcRecord, Optional<Mvx>> knownMvx;
    private final TreeMap<Ndc, Product> products = new TreeMap<>();
    private final Map<CdcFile, LocalDate> newest = new EnumMap<>(CdcFile.class);
    private final Map<String, Set<Cvx>> cvxBySaleId = new HashMap<>();
    private final Map<String, Set<Mvx>> makersBySaleId = new HashMap<>();
    private final Map<String, Set<String>> saleIdsByUseId = new HashMap<>();

    /**
     * @param records the records of CDC's files
     * @param knownCvx the vaccine of a record when the release holds it
     * @param knownMvx the manufacturer of a link when the release holds it
     */
    CdcNdc(
            Map<CdcFile, List<CdcRecord>> records,
            Function<CdcRecord, Optional<Cvx>> knownCvx,
            Function<CdcRecord, Optional<Mvx>> knownMvx) {
        this.records = records;
        this.knownCvx = knownCvx;
        this.knownMvx = knownMvx;
    }

    /** What gathers under one code. */
    private static final class Product {
        private final Set<String> units = new TreeSet<>();
        private final Set<Cvx> cvx = new TreeSet<>();
        private final Set<Mvx> mvx = new TreeSet<>();
        private String name = "";
        private @Nullable LocalDate start;
        private @Nullable LocalDate end;
        private boolean onMarket;
    }

    CodeRows rows() {
        for (CdcRecord link : of(CdcFile.NDC_LINKER)) {
            var sale = link.required("sale");
            knownMvx.apply(link)
                    .ifPresent(maker -> makersBySaleId
                            .computeIfAbsent(sale, k -> new TreeSet<>())
                            .add(maker));
            saleIdsByUseId
                    .computeIfAbsent(link.required("use"), k -> new TreeSet<>())
                    .add(sale);
        }
        for (CdcRecord sale : of(CdcFile.NDC_SALE)) {
            gather(CdcFile.NDC_SALE, sale, "sale", makersBySaleId.getOrDefault(sale.required("id"), Set.of()));
        }
        for (CdcRecord use : of(CdcFile.NDC_USE)) {
            gather(CdcFile.NDC_USE, use, "use", makersOfUse(use));
        }
        var rows = new CodeRows(CodeFile.NDC);
        products.forEach((code, product) -> rows.put(
                code.code(),
                String.join(" ", product.units),
                product.name,
                joined(product.cvx),
                joined(product.mvx),
                product.start == null ? "" : product.start.toString(),
                product.onMarket || product.end == null ? "" : product.end.toString()));
        return rows;
    }

    /** The newest update that each of the two product files names; known after {@link #rows()}. */
    Map<CdcFile, LocalDate> newest() {
        return newest;
    }

    private void gather(CdcFile file, CdcRecord record, String unit, Collection<Mvx> makers) {
        var updated = record.required("updated");
        var day = compact(
                record, updated.substring(0, Math.min(10, updated.length())).replace("-", ""));
        newest.merge(file, day, (one, other) -> one.isAfter(other) ? one : other);
        var vaccine = knownCvx.apply(record);
        if (vaccine.isEmpty()) {
            return;
        }
        if (file == CdcFile.NDC_SALE) {
            cvxBySaleId
                    .computeIfAbsent(record.required("id"), k -> new HashSet<>())
                    .add(vaccine.get());
        }
        var product = products.computeIfAbsent(code(record), k -> new Product());
        product.units.add(unit);
        product.cvx.add(vaccine.get());
        product.mvx.addAll(makers);
        product.name = product.name.isEmpty() ? record.required("name") : product.name;
        dates(product, record);
    }

    private static void dates(Product product, CdcRecord record) {
        var start = record.text("start").isEmpty() ? null : compact(record, record.text("start"));
        if (start != null && (product.start == null || start.isBefore(product.start))) {
            product.start = start;
        }
        var end = record.text("end").isEmpty() ? null : compact(record, record.text("end"));
        product.onMarket |= end == null;
        if (end != null && (product.end == null || end.isAfter(product.end))) {
            product.end = end;
        }
    }

    // Ids of the unit of use repeat (3007 is FLUAD and FLUVIRIN): only a link whose carton holds the same vaccine
    // counts.
    private Set<Mvx> makersOfUse(CdcRecord use) {
        var vaccine = use.value("cvx", Cvx::read);
        return saleIdsByUseId.getOrDefault(use.required("id"), Set.of()).stream()
                .filter(sale -> cvxBySaleId.getOrDefault(sale, Set.of()).contains(vaccine))
                .flatMap(sale -> makersBySaleId.getOrDefault(sale, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Ndc code(CdcRecord record) {
        var parts = record.required("labeler") + "-" + record.required("product") + "-" + record.required("package");
        var eleven = record.value("ndc11", text -> Ndc.readings(text).stream().findFirst());
        if (!parts.matches("\\d{1,5}-\\d{1,4}-\\d{1,2}")) {
            throw record.at("'%s' is no NDC".formatted(parts));
        }
        var ndc = Ndc.of(record.required("labeler"), record.required("product"), record.required("package"));
        if (!ndc.equals(eleven)) {
            throw record.at("%s and %s disagree".formatted(parts, eleven));
        }
        return ndc;
    }

    private static LocalDate compact(CdcRecord record, String text) {
        try {
            return LocalDate.parse(text, COMPACT);
        } catch (DateTimeParseException e) {
            throw record.at("'%s' is no date like 20250701".formatted(text));
        }
    }

    private static String joined(Collection<?> codes) {
        return codes.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private List<CdcRecord> of(CdcFile file) {
        return records.getOrDefault(file, List.of());
    }
}
