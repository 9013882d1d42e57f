package org.jenner.registry.reference.codes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jenner.registry.reference.ReferenceFileException;

/**
 * Writes the code files of our own form from a folder of CDC's published files, in two steps. {@link #prepare} reads
 * everything, writes the new files beside the old ones and loads them once as a check; a release that cannot be used
 * ends there. {@link #commit} then replaces the old files, each at once.
 */
final class CodesImport implements AutoCloseable {

    private final Path codesets;
    private final CdcCodes.Found found;
    private final List<CodeChanges> changes;
    private final List<Path> written = new ArrayList<>();
    private final Path staging;
    private final CodeSets checked;

    private CodesImport(Path codesets, CdcCodes.Found found) throws IOException {
        this.codesets = codesets;
        this.found = found;
        this.changes = found.rows().stream()
                .map(rows -> CodeChanges.between(codesets, rows))
                .toList();
        this.staging = Files.createTempDirectory(codesets, ".import-");
        written.add(staging);
        this.checked = stage();
    }

    /**
     * Reads and checks a release; changes nothing.
     *
     * @param release the folder with CDC's files
     * @param codesets the folder to write; it must hold the files kept by hand
     * @throws ReferenceFileException when a file is missing or malformed, or the folder cannot be written
     */
    static CodesImport prepare(Path release, Path codesets) {
        if (!Files.isDirectory(release)) {
            throw ReferenceFileException.of(release, "is not a folder");
        }
        for (CodeFile file : CodeFile.values()) {
            if (!file.imported() && !Files.isRegularFile(codesets.resolve(file.fileName()))) {
                throw ReferenceFileException.of(
                        codesets.resolve(file.fileName()),
                        "is missing; the folder to write must hold the files kept by hand, as codesets does");
            }
        }
        try {
            return new CodesImport(codesets, CdcCodes.read(release));
        } catch (IOException e) {
            throw ReferenceFileException.of(codesets, "cannot be written: " + e.getMessage());
        }
    }

    /** The version that the folder will hold. */
    CodeSetVersion version() {
        return checked.version();
    }

    /** What will change, file by file. */
    List<CodeChanges> changes() {
        return changes;
    }

    /** What the keeper of the files should look at: records of CDC left out, unspecified codes without specific forms. */
    List<String> notes() {
        var notes = new ArrayList<>(found.notes());
        checked.allCvx().stream()
                .filter(code ->
                        code.unspecified() && checked.specificForms(code.code()).isEmpty())
                .map(code -> "CVX %s (%s) is unspecified, but stands for no other code; if it should, add it to %s"
                        .formatted(code.code(), code.text(), CodeFile.UNSPECIFIED_LOCAL.fileName()))
                .forEach(notes::add);
        return notes;
    }

    /**
     * Replaces the old files.
     *
     * @throws IOException when the disk refuses on the way; running the import again completes it
     */
    void commit() throws IOException {
        for (CodeRows rows : found.rows()) {
            var name = rows.file().fileName();
            Files.move(
                    staging.resolve(name),
                    codesets.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what {@link #prepare} wrote and {@link #commit} did not take. */
    @Override
    public void close() throws IOException {
        for (Path path : written.reversed()) {
            Files.deleteIfExists(path);
        }
    }

    private CodeSets stage() throws IOException {
        try {
            for (CodeRows rows : found.rows()) {
                Files.writeString(staged(rows.file()), rows.text(), StandardCharsets.UTF_8);
            }
            for (CodeFile file : CodeFile.values()) {
                if (!file.imported()) {
                    Files.copy(codesets.resolve(file.fileName()), staged(file));
                }
            }
            return CodeSets.load(staging);
        } catch (ReferenceFileException e) {
            close();
            throw namedAsKept(e);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Path staged(CodeFile file) {
        var path = staging.resolve(file.fileName());
        written.add(path);
        return path;
    }

    // The complaint names the file that its keeper knows, not the copy that the check was made on.
    private ReferenceFileException namedAsKept(ReferenceFileException e) {
        var file = codesets.resolve(Path.of(e.file()).getFileName());
        var reason = e.reason() + " once this release is in";
        return e.line().isPresent()
                ? ReferenceFileException.at(file, e.line().getAsInt(), reason)
                : ReferenceFileException.of(file, reason);
    }
}
