package org.jenner.registry.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs (initdb, pg_ctl, postgres), unpacked once below a directory of the user who runs them: two users
 * of one machine never meet in a shared temporary folder.
 */
final class PostgresPrograms {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);

    /** The major version of the archive; a cluster of another one cannot be opened. */
    static final String MAJOR = "18";

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int ANY_EXECUTE = 0111;

    private PostgresPrograms() {}

    /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedBelow(Path parent) throws IOException {
        URL archive = PostgresPrograms.class.getResource(ARCHIVE);
        if (archive == null || !System.getProperty("os.arch", "").equals("amd64")) {
            throw new StartRefusedException("there is no built-in PostgreSQL for " + System.getProperty("os.name")
                    + " on " + System.getProperty("os.arch")
                    + ": set JENNER_DATABASE_URL, _USER and _PASSWORD to a server");
        }
        Path target = parent.resolve("programs-" + MAJOR + "-" + fingerprint(archive));
        if (!Files.isDirectory(target)) {
            deleteLeftovers(parent, "unpacking-");
            Path unpacking = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(archive, unpacking);
                Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
                moveInto(target, unpacking);
            } finally {
                delete(unpacking);
            }
        }
        return target;
    }

    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        long checksum = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return Long.toString(checksum, 36).toLowerCase(Locale.ROOT);
    }

    private static void moveInto(Path target, Path unpacked) throws IOException {
        try {
            Files.move(unpacked, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException sameInstant) {
            // Another process of ours was faster; its copy is as good.
            delete(unpacked);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry leads out of the archive: " + entry.getName());
                }
                write(entry, entries, path);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            String mode = (entry.getMode() & ANY_EXECUTE) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** Removes a directory with everything in it; nothing when it is not there. */
    static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Removes what starts that were killed left half made. What somebody still writes to stays for the next time. */
    static void deleteLeftovers(Path parent, String prefix) throws IOException {
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(parent, prefix + "*")) {
            for (Path leftover : leftovers) {
                try {
                    delete(leftover);
                } catch (DirectoryNotEmptyException | NoSuchFileException | UncheckedIOException inUse) {
                    LOG.info("{} is removed at a later start", leftover);
                }
            }
        }
    }
}
