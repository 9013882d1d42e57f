package org.jenner.registry.exchange.door.mllp;

import java.nio.file.Path;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/**
 * Where and how the door listens.
 *
 * @param port 0 for a free one
 * @param certificate PEM file; null together with the key for plain text
 */
public record MllpListening(
        String address,
        int port,
        @Nullable Path certificate,
        @Nullable Path key) {

    /** Null for plain text. */
    @Nullable
    SSLContext tls() {
        if (certificate == null || key == null) {
            return null;
        }
        PemSslStoreDetails files =
                PemSslStoreDetails.forCertificate("file:" + certificate).withPrivateKey("file:" + key);
        return SslBundle.of(new PemSslStoreBundle(files, null)).createSslContext();
    }
}
