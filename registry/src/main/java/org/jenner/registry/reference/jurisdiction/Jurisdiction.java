package org.jenner.registry.reference.jurisdiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jenner.registry.reference.ReferenceFileException;

/**
 * Whose registry this is and by which rules it works, from {@code jurisdictions/NAME/jurisdiction.yaml}.
 *
 * @param name the folder's name, which the database remembers
 * @param title what the registry is called on pages
 * @param assigningAuthority who assigns the registry's numbers, in PID-3.4 and ORC-3.2 of its answers
 * @param zone where "today" is decided
 * @param messages what is taken and how it is acknowledged
 * @param forecast which schedule answers
 * @param consent what objections are answered with
 * @param protection what a protection indicator means
 * @param search how queries find people
 * @param sessions how long people stay signed in
 */
public record Jurisdiction(
        String name,
        String title,
        String assigningAuthority,
        ZoneId zone,
        MessageRules messages,
        ForecastRules forecast,
        ConsentRules consent,
        ProtectionRules protection,
        SearchRules search,
        SessionRules sessions) {

    /** The file in a jurisdiction's folder. */
    public static final String FILE = "jurisdiction.yaml";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /**
     * Reads one jurisdiction.
     *
     * @param jurisdictions the folder that holds a folder for each
     * @param name which one
     * @throws ReferenceFileException when there is none of this name, or its file is not exactly as it should be; with
     *     file, line and reason
     */
    public static Jurisdiction read(Path jurisdictions, String name) {
        var file = jurisdictions.resolve(name).resolve(FILE);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            throw ReferenceFileException.of(
                    jurisdictions, "holds no jurisdiction '" + name + "'; it holds: " + names(jurisdictions));
        }
        return JurisdictionReader.read(file, name);
    }

    private static String names(Path jurisdictions) {
        try (var folders = Files.list(jurisdictions)) {
            var names = folders.filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "none" : names;
        } catch (IOException e) {
            return "nothing that can be read";
        }
    }
}
