package org.jenner.cdsi.schedule;

import static org.jenner.cdsi.schedule.ScheduleText.cvx;
import static org.jenner.cdsi.schedule.ScheduleText.flag;
import static org.jenner.cdsi.schedule.ScheduleText.period;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jenner.cdsi.xml.XmlText;

/** Writes a release as {@link ScheduleReader} reads it. The same release gives the same bytes. */
public final class ScheduleWriter {
    private ScheduleWriter() {}

    /** Writes every file of the release into the folder, which is made when it is not there. */
    public static void write(ScheduleRelease release, Path folder) throws IOException {
        for (Map.Entry<String, String> file : files(release).entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }

    /** Path within the folder and content of every file; the last is release.xml. */
    static Map<String, String> files(ScheduleRelease release) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(ReleaseFolder.SCHEDULE_FILE, tables(release));
        for (Antigen antigen : release.antigens()) {
            files.put("antigens/" + fileName(antigen.name()), AntigenWriter.text(antigen));
        }
        files.put(ReleaseFolder.RELEASE_FILE, releaseFile(release.name(), files));
        return files;
    }

    private static String fileName(String antigen) {
        return antigen.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".xml";
    }

    private static String releaseFile(ReleaseName name, Map<String, String> files) {
        XmlText xml = new XmlText();
        xml.open(
                "release",
                "authority",
                name.authority(),
                "version",
                name.version(),
                "label",
                name.label(),
                "effectiveDate",
                name.effectiveDate().toString(),
                "sourceDate",
                name.sourceDate().toString());
        files.forEach((path, content) ->
                xml.empty("file", "path", path, "sha256", Sha256.of(content.getBytes(StandardCharsets.UTF_8))));
        xml.close("release");
        return xml.toString();
    }

    private static String tables(ScheduleRelease release) {
        XmlText xml = new XmlText();
        xml.open("schedule");
        for (VaccineGroup group : release.vaccineGroups()) {
            xml.open(
                    "vaccineGroup",
                    "name",
                    group.name(),
                    "administerFullVaccineGroup",
                    flag(group.administerFullVaccineGroup()));
            group.antigens().forEach(antigen -> xml.empty("antigen", "name", antigen));
            xml.close("vaccineGroup");
        }
        release.vaccines().forEach(row -> vaccine(xml, row));
        release.conflicts().forEach(row -> conflict(xml, row));
        release.observations().forEach(row -> observation(xml, row));
        xml.close("schedule");
        return xml.toString();
    }

    private static void vaccine(XmlText xml, VaccineAntigens row) {
        xml.open(
                "vaccine",
                "cvx",
                cvx(row.vaccine().cvx()),
                "name",
                row.vaccine().name());
        for (VaccineAntigens.Association antigen : row.associations()) {
            xml.empty(
                    "antigen",
                    "name",
                    antigen.antigen(),
                    "beginAge",
                    period(antigen.ages().beginAge()),
                    "endAge",
                    period(antigen.ages().endAge()));
        }
        xml.close("vaccine");
    }

    private static void conflict(XmlText xml, VaccineConflict row) {
        xml.empty(
                "conflict",
                "previousCvx",
                cvx(row.previous().cvx()),
                "previousName",
                row.previous().name(),
                "currentCvx",
                cvx(row.current().cvx()),
                "currentName",
                row.current().name(),
                "conflictBeginInterval",
                period(row.begin()),
                "minConflictEndInterval",
                period(row.minimumEnd()),
                "conflictEndInterval",
                period(row.end()));
    }

    private static void observation(XmlText xml, Observation row) {
        if (row.codedValues().isEmpty()) {
            xml.empty("observation", "code", row.code(), "title", row.title());
            return;
        }
        xml.open("observation", "code", row.code(), "title", row.title());
        row.codedValues()
                .forEach(value -> xml.empty("codedValue", "codeSystem", value.codeSystem(), "code", value.code()));
        xml.close("observation");
    }
}
