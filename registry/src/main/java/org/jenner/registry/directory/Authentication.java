package org.jenner.registry.directory;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jspecify.annotations.Nullable;

/**
 * Lets senders in. Each attempt asks the database, by one query, so that a revocation counts at once and in every
 * process. A refusal does not say which part was wrong.
 */
public final class Authentication {
    private static final String VALID = """
            select c.interface_id, c.environment, c.facility_id, s.credential_secret_id, s.secret_hmac, v.version,
                   coalesce(s.last_used_at < now() - interval '10 minutes', true) as note_use
              from credential c
              join credential_secret s using (credential_id)
             cross join directory_version v
             where c.userid = ?
               and c.revoked_at is null
               and s.revoked_at is null
            """;

    /** Not with every message: people want to see which of two secrets is still in use. */
    private static final String NOTE_USE =
            "update credential_secret set last_used_at = now() where credential_secret_id = ?";

    private final Database admin;
    private final Directory directory;
    private final InterfaceSecrets secrets;
    private final FailedLogins failures;

    public Authentication(Database admin, Directory directory, InterfaceSecrets secrets, FailedLogins failures) {
        this.admin = admin;
        this.directory = directory;
        this.secrets = secrets;
        this.failures = failures;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        /** Let in. */
        record Accepted(Sender sender) implements Outcome {}

        /** Unknown, wrong, revoked, or of another facility. */
        record Refused() implements Outcome {}

        /** Wrong like so many before it: no word on why, and none before the pause is over. */
        record TooMany(Duration pause) implements Outcome {}
    }

    @SuppressWarnings("ArrayRecordComponent") // hashes, compared in constant time elsewhere
    private record Valid(
            long interfaceId,
            Environment environment,
            String facilityId,
            long secretId,
            byte[] hash,
            long version,
            boolean noteUse) {}

    /**
     * @param from the address that the attempt comes from
     * @throws org.jenner.registry.platform.fault.FaultException when the database cannot be asked
     */
    public Outcome authenticate(Claim claim, InetAddress from) {
        Sender sender = check(claim);
        if (sender != null) {
            return new Outcome.Accepted(sender);
        }
        // Many senders stand behind one gateway: whoever fails there, the right secret of another still opens.
        Optional<Duration> pause = failures.failed(claim.userid(), from);
        return pause.isPresent() ? new Outcome.TooMany(pause.get()) : new Outcome.Refused();
    }

    private @Nullable Sender check(Claim claim) {
        // PostgreSQL's texts hold no zero byte, so neither does any user id.
        List<Valid> valid = claim.userid().indexOf('\0') >= 0
                ? List.of()
                : admin.asking(connection -> valid(connection, claim.userid()));
        // Hashed also for an unknown user, so that the time tells nothing.
        boolean secretFits = secrets.matches(
                claim.userid(),
                claim.password(),
                valid.stream().map(Valid::hash).toList());
        boolean facilityFits = valid.stream().allMatch(one -> fits(claim.facilityId(), one.facilityId()));
        if (!(secretFits & facilityFits)) {
            return null;
        }
        valid.stream()
                .filter(one -> one.noteUse() && secrets.matches(claim.userid(), claim.password(), List.of(one.hash())))
                .forEach(this::noteUse);
        return sender(valid.get(0));
    }

    private void noteUse(Valid used) {
        admin.inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement(NOTE_USE)) {
                update.setLong(1, used.secretId());
                return update.executeUpdate();
            }
        });
    }

    private static boolean fits(@Nullable String claimed, String facilityId) {
        return claimed == null
                || MessageDigest.isEqual(
                        claimed.getBytes(StandardCharsets.UTF_8), facilityId.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable Sender sender(Valid valid) {
        DirectorySnapshot snapshot = directory.atVersion(valid.version());
        SubmittingInterface way = snapshot.interfaces().get(valid.interfaceId());
        return way == null
                ? null
                : new Sender(
                        way.interfaceId(),
                        way.organizationId(),
                        way.sourceSystemId(),
                        valid.environment(),
                        valid.facilityId(),
                        way.switches(),
                        snapshot.facilities(way.organizationId()));
    }

    private static List<Valid> valid(Connection connection, String userid) throws SQLException {
        List<Valid> valid = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(VALID)) {
            query.setString(1, userid);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    valid.add(new Valid(
                            row.getLong("interface_id"),
                            Environment.ofWord(row.getString("environment")).orElseThrow(),
                            row.getString("facility_id"),
                            row.getLong("credential_secret_id"),
                            row.getBytes("secret_hmac"),
                            row.getLong("version"),
                            row.getBoolean("note_use")));
                }
            }
        }
        return valid;
    }
}
