package org.jenner.cdsi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;

/**
 * A small release of invented vaccines, of which a test changes what it is about. The antigen {@code Example} is what
 * tests write; {@code Left} and {@code Right} make a vaccine group of two.
 */
public final class TestRelease {
    /** Vaccines of Example: 901 and 902 are plain, 903 and 904 conflict with each other; 905 is Left and Right. */
    public static final String SCHEDULE = """
            <schedule>
              <vaccineGroup name="Example"><antigen name="Example"/></vaccineGroup>
              <vaccineGroup name="Pair" administerFullVaccineGroup="yes">
                <antigen name="Left"/><antigen name="Right"/>
              </vaccineGroup>
              <vaccine cvx="901" name="Example one"><antigen name="Example"/></vaccine>
              <vaccine cvx="902" name="Example two"><antigen name="Example"/></vaccine>
              <vaccine cvx="903" name="Example live"><antigen name="Example"/></vaccine>
              <vaccine cvx="905" name="Left-Right"><antigen name="Left"/><antigen name="Right"/></vaccine>
              <vaccine cvx="906" name="Left"><antigen name="Left" beginAge="1 year"/></vaccine>
              <conflict previousCvx="904" previousName="Other live" currentCvx="903" currentName="Example live"
                  conflictBeginInterval="1 day" minConflictEndInterval="24 days" conflictEndInterval="28 days"/>
              <conflict previousCvx="903" previousName="Example live" currentCvx="903" currentName="Example live"
                  conflictBeginInterval="1 day" minConflictEndInterval="24 days" conflictEndInterval="28 days"/>
              <observation code="001" title="Condition one"/>
              <observation code="002" title="Condition two"/>
              <observation code="003" title="Condition three"/>
            </schedule>
            """;

    /** Two doses of 901, four weeks apart, from the age of 12 months to that of 19 years. */
    public static final String EXAMPLE = example("""
            <dose number="1">
              <age absMinAge="12 months - 4 days" minAge="12 months" earliestRecAge="12 months"
                  latestRecAge="16 months" maxAge="19 years"/>
              <preferableVaccine cvx="901" name="Example one" beginAge="12 months" volume="0.5"
                  forecastVaccineType="yes"/>
              <allowableVaccine cvx="901" name="Example one" beginAge="12 months - 4 days"/>
            </dose>
            <dose number="2">
              <age maxAge="19 years"/>
              <interval fromPrevious="yes" absMinInt="4 weeks - 4 days" minInt="4 weeks" earliestRecInt="6 months"
                  latestRecInt="13 months"/>
              <preferableVaccine cvx="901" name="Example one"/>
            </dose>
            """);

    private final Map<String, String> files = new LinkedHashMap<>();

    public TestRelease() {
        files.put("schedule.xml", SCHEDULE);
        files.put("antigens/example.xml", EXAMPLE);
        files.put("antigens/left.xml", pair("Left"));
        files.put("antigens/right.xml", pair("Right"));
    }

    /** The file of Example with one standard series of these doses. */
    public static String example(String doses) {
        return """
                <antigen name="Example">
                  <series name="Example series" type="Standard" seriesGroup="1" seriesGroupName="Standard"
                      defaultSeries="yes" seriesPriority="A" seriesPreference="1">
                """ + doses + "</series></antigen>";
    }

    private static String pair(String antigen) {
        return """
                <antigen name="%1$s">
                  <series name="%1$s series" type="Standard" seriesGroup="1" seriesGroupName="Standard"
                      defaultSeries="yes" seriesPriority="A" seriesPreference="1">
                    <dose number="1">
                      <age absMinAge="12 months - 4 days" minAge="12 months" earliestRecAge="12 months"/>
                      <preferableVaccine cvx="905" name="Left-Right" forecastVaccineType="yes"/>
                      <allowableVaccine cvx="906" name="Left"/>
                    </dose>
                    <dose number="2">
                      <interval fromPrevious="yes" absMinInt="4 weeks" minInt="4 weeks"/>
                      <preferableVaccine cvx="905" name="Left-Right"/>
                      <allowableVaccine cvx="906" name="Left"/>
                    </dose>
                  </series>
                </antigen>
                """.formatted(antigen);
    }

    /** The same release with another file. */
    public TestRelease with(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** The same release with a text of a file replaced; the text must be there. */
    public TestRelease replace(String path, String from, String to) {
        String content = files.getOrDefault(path, "");
        if (!content.contains(from)) {
            throw new IllegalArgumentException(path + " has no " + from);
        }
        return with(path, content.replace(from, to));
    }

    public TestRelease without(String path) {
        files.remove(path);
        return this;
    }

    /** Writes the files and a release.xml that lists them. */
    public Path write(Path folder) {
        StringBuilder release = new StringBuilder("""
                <release authority="Example Department" version="1" label="For tests" effectiveDate="2025-01-01"
                    sourceDate="2025-01-01">
                """);
        files.forEach((path, content) -> {
            release.append("<file path=\"%s\" sha256=\"%s\"/>%n".formatted(path, sha256(content)));
            put(folder.resolve(path), content);
        });
        put(folder.resolve("release.xml"), release.append("</release>").toString());
        return folder;
    }

    private static void put(Path file, String content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads it, as it would be read in use. */
    public Forecaster forecaster() {
        try {
            Path folder = Files.createTempDirectory("release");
            try {
                return Forecaster.of(ScheduleReader.read(write(folder)));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ScheduleRefusedException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
