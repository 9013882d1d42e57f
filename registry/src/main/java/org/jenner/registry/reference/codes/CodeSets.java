package org.jenner.registry.reference.codes;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jenner.registry.reference.ReferenceFileException;
import org.jspecify.annotations.Nullable;

/**
 * All code sets of one version: an immutable snapshot, safe to share. Lookups take codes as senders write them where
 * the argument is a string, and answer empty for what the set does not hold; they never throw for a sender's text.
 */
public final class CodeSets {

    /** The file that names a code for each vaccine group of the schedule, for those who must add one. */
    public static final String SCHEDULE_GROUP_FILE = CodeFile.GROUP_CVX.fileName();

    private final CodeSetContent content;

    CodeSets(CodeSetContent content) {
        this.content = content;
    }

    /**
     * Reads a folder of code files.
     *
     * @throws ReferenceFileException when a file is missing or malformed: with file, line and reason
     */
    public static CodeSets load(Path folder) {
        return new CodeSets(new CodeSetReader(folder).read());
    }

    /** Which set this is, for the audit. */
    public CodeSetVersion version() {
        return content.version();
    }

    /** The entry for a CVX code. */
    public Optional<CvxCode> cvx(Cvx code) {
        return Optional.ofNullable(content.cvx().get(code));
    }

    /** The entry for a CVX code as sent. */
    public Optional<CvxCode> cvx(String sent) {
        return Cvx.read(sent).flatMap(this::cvx);
    }

    /** All CVX codes by number. */
    public Collection<CvxCode> allCvx() {
        return content.cvx().values();
    }

    /** The entry for an MVX code as sent. */
    public Optional<MvxCode> mvx(String sent) {
        return Mvx.read(sent).map(content.mvx()::get);
    }

    /**
     * The product for an NDC as sent: 11 digits or 10, with or without hyphens. Of the up to three readings of ten bare
     * digits the one that is in use counts; when two are, the answer is empty.
     */
    public Optional<NdcCode> ndc(String sent) {
        var known = Ndc.readings(sent).stream()
                .filter(content.ndc()::containsKey)
                .map(content.ndc()::get)
                .toList();
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** The vaccines an NDC may stand for: none when it is unknown, nearly always one, else in order of code. */
    public List<Cvx> ndcToCvx(String sent) {
        return ndc(sent).map(NdcCode::cvx).orElse(List.of());
    }

    /** The names of CDC's vaccine groups that a vaccine belongs to; combinations have several, some vaccines none. */
    public SortedSet<String> groups(Cvx code) {
        return content.groups().getOrDefault(code, CodeSetContent.NO_GROUPS);
    }

    /**
     * One name for the family of a vaccine: its groups in order, joined by {@code +} ({@code DTAP+HepB+POLIO}); a
     * vaccine without group is a family of its own ({@code CVX 190}).
     */
    public String vaccineFamily(Cvx code) {
        var groups = groups(code);
        return groups.isEmpty() ? "CVX " + code : String.join("+", groups);
    }

    /** Whether a code of an unspecified formulation can stand for a given more specific one. Never for itself. */
    public boolean isUnspecifiedFormOf(Cvx unspecified, Cvx specific) {
        return specificForms(unspecified).contains(specific);
    }

    /** The codes that an unspecified formulation can stand for; none for any other code. */
    public Set<Cvx> specificForms(Cvx unspecified) {
        return content.specificForms().getOrDefault(unspecified, Set.of());
    }

    /** Whether two codes can tell of the same vaccine: equal, or one the unspecified form of the other. */
    public boolean mayBeSameVaccine(Cvx one, Cvx other) {
        return one.equals(other) || isUnspecifiedFormOf(one, other) || isUnspecifiedFormOf(other, one);
    }

    /** The products sold under a CVX code. */
    public List<TradeName> tradeNames(Cvx code) {
        return content.tradeNames().getOrDefault(code, List.of());
    }

    /** The statement edition with this barcode (OBX 69764-9). */
    public Optional<VisEdition> vis(String barcode) {
        return Optional.ofNullable(content.vis().get(barcode.strip()));
    }

    /** The statement editions made for a vaccine, old and current. */
    public List<VisEdition> visOf(Cvx code) {
        return content.visOf().getOrDefault(code, List.of());
    }

    /** The code to send for a vaccine group of the schedule (OBX 30956-7), by the schedule's name of the group. */
    public Optional<VaccineGroupCode> scheduleGroup(String name) {
        return Optional.ofNullable(content.scheduleGroups().get(name));
    }

    /** All vaccine groups of the schedule by name. */
    public SortedMap<String, VaccineGroupCode> scheduleGroups() {
        return content.scheduleGroups();
    }

    /** A table that every code set holds. */
    public CodeTable table(Hl7Table table) {
        return table(table.tableName())
                .orElseThrow(() -> new IllegalStateException("loading did not check " + table.tableName()));
    }

    /**
     * A table by name or by an older name ({@code HL70005} is CDCREC_R); also {@code CVX} and {@code MVX}. Empty when
     * there is none.
     */
    public Optional<CodeTable> table(String name) {
        var alias = alias(name);
        return Optional.ofNullable(content.tables().get(alias == null ? name.strip() : alias.table()));
    }

    /**
     * The proper name of a coding system that a sender names in CE.3: {@code HL70292} is {@code CVX}. A name without
     * alias comes back as sent, without blanks around it.
     */
    public String codingSystem(String sent) {
        var alias = alias(sent);
        return alias == null ? sent.strip() : alias.system();
    }

    private CodeSetContent.@Nullable Alias alias(String sent) {
        return content.aliases().get(sent.strip().toUpperCase(Locale.ROOT));
    }
}
