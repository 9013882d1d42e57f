package org.jenner.registry.reference.jurisdiction;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/** Turns {@code jurisdiction.yaml} into values; what is missing, unknown or of another type is refused by line. */
final class JurisdictionReader {

    /** HL7 versions that the program takes. */
    private static final Set<String> VERSIONS = Set.of("2.5.1");

    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._-]{1,20}");

    private JurisdictionReader() {}

    static Jurisdiction read(Path file, String name) {
        var root = YamlSection.read(file);
        if (!root.text("name").equals(name)) {
            throw root.wrong("name", "must be the name of its folder, " + name);
        }
        var jurisdiction = new Jurisdiction(
                name,
                root.text("title"),
                assigningAuthority(root),
                zone(root),
                messages(root.section("messages")),
                forecast(root.section("forecast")),
                consent(root.section("consent")),
                protection(root.section("protection")),
                search(root.section("search")),
                sessions(root.section("sessions")));
        root.end();
        return jurisdiction;
    }

    private static String assigningAuthority(YamlSection root) {
        var authority = root.text("assigning-authority");
        if (!NAMESPACE.matcher(authority).matches()) {
            throw root.wrong(
                    "assigning-authority", "must be 1 to 20 letters, digits, '.', '_' or '-' (HD_IZ namespace)");
        }
        return authority;
    }

    private static ZoneId zone(YamlSection root) {
        var zone = root.text("time-zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw root.wrong("time-zone", "is no name of a time zone such as America/New_York");
        }
        return ZoneId.of(zone);
    }

    private static MessageRules messages(YamlSection section) {
        var versions = section.texts("versions");
        if (!VERSIONS.containsAll(versions) || new HashSet<>(versions).size() != versions.size()) {
            throw section.wrong("versions", "must be \"2.5.1\", once: no other version is taken yet");
        }
        var rules = new MessageRules(
                versions,
                section.choice("acknowledgment-on-warnings", MessageRules.OnWarnings.class, Enum::name),
                section.number("size-limit", 10_000, 50_000_000),
                section.number("future-days", 0, 1));
        section.end();
        return rules;
    }

    private static ForecastRules forecast(YamlSection section) {
        var rules = new ForecastRules(section.text("schedule"));
        section.end();
        return rules;
    }

    private static ConsentRules consent(YamlSection section) {
        var rules = new ConsentRules(section.choice("objection-answer", ConsentRules.ObjectionAnswer.class));
        section.end();
        return rules;
    }

    private static ProtectionRules protection(YamlSection section) {
        var indicator = section.text("indicator");
        if (!indicator.equals("Y") && !indicator.equals("N")) {
            throw section.wrong("indicator", "must be Y or N");
        }
        var rules = new ProtectionRules(indicator, section.choice("covers", ProtectionRules.Scope.class));
        section.end();
        return rules;
    }

    private static SessionRules sessions(YamlSection section) {
        var rules = new SessionRules(
                Duration.ofMinutes(section.number("idle-minutes", 1, 60)),
                Duration.ofHours(section.number("longest-hours", 1, 24)),
                Duration.ofHours(section.number("one-time-password-hours", 1, 168)));
        section.end();
        return rules;
    }

    private static SearchRules search(YamlSection section) {
        var rules = new SearchRules(
                section.number("maximum-candidates", 1, 100),
                section.list("minimum-elements").stream()
                        .map(alternative -> elements(section, alternative))
                        .toList(),
                pageSearch(section.section("page")));
        section.end();
        return rules;
    }

    private static PageSearchRules pageSearch(YamlSection section) {
        var rules = new PageSearchRules(
                section.number("most-people", 1, 100),
                section.number("shortest-name-part", 1, 5),
                section.number("searches-at-once", 1, 1_000),
                Duration.ofSeconds(section.number("seconds-for-one-more", 1, 3_600)),
                section.list("minimum-elements").stream()
                        .map(alternative -> pageElements(section, alternative))
                        .toList());
        section.end();
        return rules;
    }

    private static Set<SearchRules.Element> pageElements(YamlSection section, Node alternative) {
        var elements = knownElements(section, alternative);
        if (!PageSearchRules.canFind(elements)) {
            throw section.wrong(
                    "minimum-elements",
                    "has a list that cannot be searched by: each needs identifier, or birth-date with family-name or"
                            + " given-name, and knows no other elements");
        }
        return elements;
    }

    private static Set<SearchRules.Element> elements(YamlSection section, Node alternative) {
        var elements = knownElements(section, alternative);
        if (!SearchRules.canFind(elements)) {
            throw section.wrong(
                    "minimum-elements",
                    "has a list that finds nobody: each needs family-name, given-name"
                            + " and birth-date, or identifier with birth-date or both names");
        }
        return elements;
    }

    private static Set<SearchRules.Element> knownElements(YamlSection section, Node alternative) {
        var elements = EnumSet.noneOf(SearchRules.Element.class);
        List<String> words = section.texts("minimum-elements", alternative);
        for (String word : words) {
            elements.add(SearchRules.Element.read(word)
                    .orElseThrow(() -> section.wrong("minimum-elements", "knows no element '" + word + "'")));
        }
        return elements;
    }
}
