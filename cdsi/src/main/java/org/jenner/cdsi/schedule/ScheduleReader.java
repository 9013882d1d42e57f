package org.jenner.cdsi.schedule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jenner.cdsi.xml.XmlElement;
import org.jenner.cdsi.xml.XmlFile;
import org.jenner.cdsi.xml.XmlRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schedule release from its folder: {@code release.xml}, which names the authority and every file with its
 * sha-256, {@code schedule.xml} with the tables of the whole schedule, and one file per antigen.
 */
public final class ScheduleReader {
    /** The file that makes a folder a release. */
    public static final String RELEASE_FILE = "release.xml";

    static final String SCHEDULE_FILE = "schedule.xml";
    private static final long LARGEST_FILE = 16L << 20;

    private final Path folder;
    private final List<ScheduleProblem> problems = new ArrayList<>();

    private ScheduleReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads and checks a release.
     *
     * @throws ScheduleRefusedException when anything is wrong with it; it tells file, line and reason of everything
     */
    public static ScheduleRelease read(Path folder) throws ScheduleRefusedException {
        ScheduleReader reader = new ScheduleReader(folder);
        ScheduleRelease release = reader.read();
        if (release == null || !reader.problems.isEmpty()) {
            throw new ScheduleRefusedException(reader.problems);
        }
        return release;
    }

    /**
     * Reads only whose release a folder holds, not the schedule itself.
     *
     * @throws ScheduleRefusedException when its {@code release.xml} is missing or wrong
     */
    public static ReleaseName name(Path folder) throws ScheduleRefusedException {
        ScheduleReader reader = new ScheduleReader(folder);
        ReleaseFiles files = reader.releaseFiles();
        if (files == null || !reader.problems.isEmpty()) {
            throw new ScheduleRefusedException(reader.problems);
        }
        return files.name();
    }

    private @Nullable ReleaseFiles releaseFiles() {
        byte[] content = content(RELEASE_FILE, RELEASE_FILE, 1);
        XmlElement root = content == null ? null : parse(RELEASE_FILE, content);
        if (root == null) {
            return null;
        }
        Problems found = new Problems(RELEASE_FILE);
        ReleaseFiles files = ReleaseFiles.read(root, found);
        problems.addAll(found.found());
        return files;
    }

    private @Nullable ScheduleRelease read() {
        ReleaseFiles files = releaseFiles();
        if (files == null) {
            return null;
        }
        List<@Nullable XmlElement> roots = new ArrayList<>();
        for (ReleaseFiles.Entry entry : files.entries()) {
            roots.add(listed(entry));
        }
        ScheduleTables tables = tables(files, roots);
        return tables == null ? null : antigens(files, roots, tables);
    }

    private @Nullable ScheduleTables tables(ReleaseFiles files, List<@Nullable XmlElement> roots) {
        for (int i = 0; i < roots.size(); i++) {
            XmlElement root = roots.get(i);
            if (files.entries().get(i).path().equals(SCHEDULE_FILE) && root != null) {
                Problems found = new Problems(SCHEDULE_FILE);
                ScheduleTables tables = ScheduleTables.read(root, found);
                problems.addAll(found.found());
                return tables;
            }
        }
        if (problems.isEmpty()) {
            problems.add(new ScheduleProblem(RELEASE_FILE, 1, "the release lists no " + SCHEDULE_FILE));
        }
        return null;
    }

    private ScheduleRelease antigens(ReleaseFiles files, List<@Nullable XmlElement> roots, ScheduleTables tables) {
        KnownCodes known = new KnownCodes(tables.vaccines(), tables.observations());
        Set<String> missing = new HashSet<>();
        tables.vaccineGroups().forEach(group -> missing.addAll(group.antigens()));
        List<Antigen> antigens = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            XmlElement root = roots.get(i);
            String file = files.entries().get(i).path();
            if (root == null || file.equals(SCHEDULE_FILE)) {
                continue;
            }
            Problems found = new Problems(file);
            Antigen antigen = new AntigenReader(found, known).read(root);
            if (!missing.remove(antigen.name())) {
                found.add(root, "the antigen " + antigen.name() + " is in no vaccine group, or in two files");
            }
            problems.addAll(found.found());
            antigens.add(antigen);
        }
        if (!missing.isEmpty() && !roots.contains(null)) {
            String names = String.join(", ", missing.stream().sorted().toList());
            problems.add(new ScheduleProblem(RELEASE_FILE, 1, "no file for the antigen " + names));
        }
        return new ScheduleRelease(
                files.name(),
                tables.vaccineGroups(),
                antigens,
                tables.vaccines(),
                tables.conflicts(),
                tables.observations());
    }

    private @Nullable XmlElement listed(ReleaseFiles.Entry entry) {
        byte[] content = content(entry.path(), RELEASE_FILE, entry.line());
        if (content == null) {
            return null;
        }
        if (!Sha256.of(content).equals(entry.sha256())) {
            problems.add(new ScheduleProblem(
                    RELEASE_FILE,
                    entry.line(),
                    entry.path() + " was changed: its sha-256 is " + Sha256.of(content)
                            + "; restore the file, or put that here if the change is meant"));
        }
        return parse(entry.path(), content);
    }

    private byte @Nullable [] content(String path, String namedIn, int line) {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            problems.add(new ScheduleProblem(namedIn, line, "there is no file " + file));
            return null;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                problems.add(new ScheduleProblem(path, 1, "larger than 16 MiB"));
                return null;
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            problems.add(new ScheduleProblem(namedIn, line, "cannot read " + file + ": " + e.getMessage()));
            return null;
        }
    }

    private @Nullable XmlElement parse(String path, byte[] content) {
        try {
            return XmlFile.read(content);
        } catch (XmlRefusedException e) {
            problems.add(new ScheduleProblem(path, e.line(), String.valueOf(e.getMessage())));
            return null;
        }
    }
}
