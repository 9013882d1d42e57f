package org.jenner.registry.platform.seal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jenner.registry.platform.fault.FaultException;

/**
 * Names for things in addresses of pages. A handle tells nothing of what it stands for, opens only for the one to whom it
 * was given, and cannot be made up: nobody comes to a record by counting.
 */
public final class Handles {
    private static final int LONGEST = 200;

    private final byte[] key;

    public Handles(MasterKey master) {
        this.key = master.derived("handle");
    }

    /**
     * A handle; another one each time.
     *
     * @param holder who may use it, such as {@code account 7}
     */
    public String of(String holder, String thing) {
        byte[] sealed = AesGcm.encrypt(key, holder, thing.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** What a handle stands for; empty when we did not give it to this holder. */
    public Optional<String> open(String holder, String handle) {
        if (handle.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(handle);
            return Optional.of(new String(AesGcm.decrypt(key, holder, sealed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | FaultException madeUp) {
            // Whoever types an address gets "not found": this is their mistake, not our fault.
            return Optional.empty();
        }
    }
}
