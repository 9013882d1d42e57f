package org.jenner.registry.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jenner.registry.platform.fault.StartRefusedException;

/** The directory of everything that an installation keeps, held by one process at a time. */
final class DataDirectory implements AutoCloseable {
    private static final long ROOM = 512L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the directory when it is not there and takes it.
     *
     * @throws StartRefusedException no rights, no room, or another process has it
     */
    static DataDirectory take(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                // Others may pass through, not look: as root, the database server runs as another user inside.
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
            }
            if (!Files.isWritable(path)) {
                throw new AccessDeniedException(path.toString());
            }
            FileChannel lock = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            own(path, lock);
            checkRoom(path);
            return new DataDirectory(path.toRealPath(), lock);
        } catch (AccessDeniedException noRight) {
            throw new StartRefusedException(
                    "no right to write to " + path + ": start as the user who owns it, or choose another --data",
                    noRight);
        } catch (FileSystemException failed) {
            String reason = failed.getReason() == null ? "it is not a directory" : failed.getReason();
            throw new StartRefusedException(
                    path + " cannot hold the data: " + reason + ": choose another --data", failed);
        } catch (IOException failed) {
            throw new StartRefusedException(path + " cannot hold the data: " + failed.getMessage(), failed);
        }
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    private static void own(Path path, FileChannel lock) throws IOException {
        if (!locked(lock)) {
            ByteBuffer number = ByteBuffer.allocate(20);
            lock.read(number, 0);
            lock.close();
            String holder = new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII).strip();
            throw new StartRefusedException("a registry already runs on " + path + " (process " + holder
                    + "): stop it, or choose another --data");
        }
        lock.truncate(0);
        lock.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException byThisProcess) {
            return false;
        }
    }

    private static void checkRoom(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < ROOM) {
            throw new StartRefusedException("the disk of " + path + " is full: " + (free >> 20) + " MB are free, "
                    + (ROOM >> 20) + " MB are needed: make room, or choose another --data");
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException ignored) {
            // The process ends; the system takes the lock back.
        }
    }
}
