package org.jenner.registry.platform.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file for secrets: readable by its owner alone (mode 0600), replaced whole, on disk before it is seen. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private PrivateFile() {}

    /** Writes the bytes to a neighbour and moves it into place, so that a reader sees the old file or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            throw new IOException("not a file: " + file);
        }
        Path written = Files.createTempFile(
                directory, "." + file.getFileName(), ".new", PosixFilePermissions.asFileAttribute(OWNER));
        try {
            try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Writes {@code key=value} lines in the order of the map. Keys and values must hold no line break. */
    public static void writeLines(Path file, Map<String, String> lines) throws IOException {
        String text = lines.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n")
                .collect(Collectors.joining());
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@code key=value} lines; an absent file has none. */
    public static SortedMap<String, String> readLines(Path file) throws IOException {
        SortedMap<String, String> lines = new TreeMap<>();
        if (Files.exists(file)) {
            Properties properties = new Properties();
            // A backslash in a value is itself, not an escape: the file is ours and its form is one line a value.
            properties.load(new StringReader(Files.readString(file).replace("\\", "\\\\")));
            properties.stringPropertyNames().forEach(key -> lines.put(key, properties.getProperty(key)));
        }
        return lines;
    }

    /** May anybody but the owner read, write or run the file? */
    public static boolean isOpenToOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
