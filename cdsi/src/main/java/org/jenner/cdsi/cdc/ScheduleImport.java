package org.jenner.cdsi.cdc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jenner.cdsi.schedule.Antigen;
import org.jenner.cdsi.schedule.Problems;
import org.jenner.cdsi.schedule.ReleaseName;
import org.jenner.cdsi.schedule.ScheduleProblem;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.jenner.cdsi.schedule.ScheduleRefusedException;
import org.jenner.cdsi.schedule.ScheduleRelease;
import org.jenner.cdsi.schedule.ScheduleWriter;
import org.jenner.cdsi.xml.XmlElement;
import org.jenner.cdsi.xml.XmlFile;
import org.jenner.cdsi.xml.XmlRefusedException;

/**
 * Makes a release of ours from a folder with CDC's published XML ({@code AntigenSupportingData*.xml} and
 * {@code ScheduleSupportingData.xml}). Facts are taken over; guidance and description texts are not.
 */
public final class ScheduleImport {
    private static final String SCHEDULE = "ScheduleSupportingData.xml";

    private final List<ScheduleProblem> problems = new ArrayList<>();

    private ScheduleImport() {}

    /**
     * Reads CDC's folder and writes ours. Nothing is left behind when anything is wrong.
     *
     * @param name CDC's files hold no version and no date, so the caller tells them
     * @param to a folder that does not exist yet, or is empty
     * @return the release as it reads back from the folder written
     * @throws ScheduleRefusedException when CDC's files, or what would be written from them, are wrong
     */
    public static ScheduleRelease run(Path cdcFolder, ReleaseName name, Path to)
            throws IOException, ScheduleRefusedException {
        ScheduleRelease release = read(cdcFolder, name);
        Path target = to.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling(fileName(target) + ".importing");
        delete(draft);
        try {
            ScheduleWriter.write(release, draft);
            ScheduleRelease written = ScheduleReader.read(draft);
            // Fails when there is something already: a release in use is never written over.
            Files.deleteIfExists(target);
            Files.move(draft, target);
            return written;
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path draft) throws IOException {
        if (Files.isDirectory(draft)) {
            List<Path> inside;
            try (Stream<Path> all = Files.walk(draft)) {
                inside = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : inside) {
                Files.delete(path);
            }
        }
    }

    /** Reads CDC's folder; the antigens come in the order of their names. */
    public static ScheduleRelease read(Path cdcFolder, ReleaseName name) throws IOException, ScheduleRefusedException {
        ScheduleImport reader = new ScheduleImport();
        ScheduleRelease release = reader.release(cdcFolder, name);
        if (!reader.problems.isEmpty()) {
            throw new ScheduleRefusedException(reader.problems);
        }
        return release;
    }

    private ScheduleRelease release(Path folder, ReleaseName name) throws IOException, ScheduleRefusedException {
        List<Antigen> antigens = new ArrayList<>();
        for (Path file : antigenFiles(folder)) {
            Problems found = new Problems();
            antigens.add(CdcAntigen.read(new CdcRow(root(file, "antigenSupportingData"), found)));
            problems.addAll(found.found());
        }
        antigens.sort(Comparator.comparing(Antigen::name, String.CASE_INSENSITIVE_ORDER));
        Problems found = new Problems();
        CdcRow root = new CdcRow(root(folder.resolve(SCHEDULE), "scheduleSupportingData"), found);
        ScheduleRelease release = CdcSchedule.read(root, name, antigens);
        problems.addAll(found.found());
        return release;
    }

    private static List<Path> antigenFiles(Path folder) throws IOException, ScheduleRefusedException {
        if (!Files.isDirectory(folder)) {
            throw refused(folder.toString(), 1, "there is no such folder");
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> fileName(file).matches("AntigenSupportingData.*\\.xml"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty() || !Files.isRegularFile(folder.resolve(SCHEDULE))) {
            throw refused(folder.toString(), 1, "expected CDC's AntigenSupportingData*.xml and " + SCHEDULE + " in it");
        }
        return files;
    }

    private static XmlElement root(Path file, String expected) throws IOException, ScheduleRefusedException {
        XmlElement root;
        try {
            root = XmlFile.read(fileName(file), Files.readAllBytes(file));
        } catch (XmlRefusedException e) {
            throw refused(fileName(file), e.line(), String.valueOf(e.getMessage()));
        }
        if (!root.name().equals(expected)) {
            throw refused(fileName(file), 1, "expected <" + expected + ">, not <" + root.name() + ">");
        }
        return root;
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static ScheduleRefusedException refused(String file, int line, String reason) {
        return new ScheduleRefusedException(List.of(new ScheduleProblem(file, line, reason)));
    }
}
