package org.jenner.registry.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jenner.registry.platform.fault.StartRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("key");
        byte[] check = MasterKey.in(file).check();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.in(file).check()).isEqualTo(check);
        assertThat(MasterKey.in(folder.resolve("other")).check()).isNotEqualTo(check);
    }

    @Test
    void isRefusedWhenOthersMayReadIt() throws IOException {
        Path file = folder.resolve("key");
        MasterKey.in(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> MasterKey.read(file))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void isRefusedWhenItIsNone() throws IOException {
        Path file = folder.resolve("key");
        MasterKey.in(file);
        Files.writeString(file, "not a key");
        assertThatThrownBy(() -> MasterKey.in(file)).hasMessageContaining("64 hexadecimal digits");
        assertThatThrownBy(() -> MasterKey.read(folder.resolve("missing"))).hasMessageContaining("restore it");
    }

    @Test
    void aSecretFitsOnlyItsOwnUser() {
        InterfaceSecrets secrets = new InterfaceSecrets(MasterKey.in(folder.resolve("key")));
        String secret = secrets.generate();
        byte[] hash = secrets.hash("user", secret);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(27).isNotEqualTo(secrets.generate());
        assertThat(secrets.matches("user", secret, List.of(hash))).isTrue();
        assertThat(secrets.matches("user", secret, List.of(new byte[32], hash))).isTrue();
        assertThat(secrets.matches("other", secret, List.of(hash))).isFalse();
        assertThat(secrets.matches("user", secret + "x", List.of(hash))).isFalse();
        assertThat(secrets.matches("user", secret, List.of())).isFalse();
    }
}
