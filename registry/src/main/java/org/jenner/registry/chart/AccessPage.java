package org.jenner.registry.chart;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.DirectorySnapshot;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.AccountNames;
import org.jenner.registry.directory.account.SignedIn;
import org.jenner.registry.disclosure.EnvironmentGates;
import org.jenner.registry.disclosure.Gates;
import org.jenner.registry.platform.audit.AuditRow;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.WriteBatch;
import org.jenner.registry.record.link.PeopleLookup;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who saw a record. It tells nothing of the record itself; that somebody asked is audited. */
@Controller
final class AccessPage {
    private static final int MOST = 200;

    private final Gates gates;
    private final Directory directory;
    private final AccountNames accounts;
    private final PeopleHandles handles;
    private final JurisdictionClock clock;

    AccessPage(
            Gates gates, Directory directory, AccountNames accounts, PeopleHandles handles, JurisdictionClock clock) {
        this.gates = gates;
        this.directory = directory;
        this.accounts = accounts;
        this.handles = handles;
        this.clock = clock;
    }

    /**
     * One line.
     *
     * @param who a person's name, or an interface's; empty for an operator
     */
    public record Line(Instant at, String organization, Kind kind, String who, String purpose, String view) {}

    /** What looked. */
    public enum Kind {
        PERSON,
        SYSTEM,
        /** Somebody at a terminal of the registry's own machine; the audit names them. */
        OPERATOR
    }

    @GetMapping("/people/{handle}/accesses")
    ModelAndView show(SignedIn signedIn, @PathVariable("handle") String handle) {
        String number = handles.open(signedIn, handle).orElseThrow(AccessPage::notFound);
        EnvironmentGates environment = gates.of(signedIn.environment());
        List<Access> accesses = environment.database().inTransaction(connection -> {
            long person = PeopleLookup.byRegistryNumber(connection, number, signedIn.partition())
                    .orElseThrow(AccessPage::notFound);
            WriteBatch batch = new WriteBatch();
            new AuditRow(
                            environment.numbers().next(connection),
                            clock.now(),
                            "account " + signedIn.accountId(),
                            "READ_ACCESS_LOG",
                            "person " + person,
                            null,
                            Map.of())
                    .add(batch);
            batch.flush(connection);
            return Access.newest(connection, person, MOST);
        });
        return new ModelAndView("chart/accesses", Map.of("handle", handle, "lines", lines(accesses), "most", MOST));
    }

    private List<Line> lines(List<Access> accesses) {
        DirectorySnapshot snapshot = directory.snapshot();
        Map<Long, String> names = accounts.of(accesses.stream()
                .map(Access::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return accesses.stream()
                .map(access -> new Line(
                        access.at(),
                        snapshot.organization(access.organization())
                                .map(Organization::name)
                                .orElse(""),
                        kind(access),
                        who(access, names, snapshot),
                        access.purpose(),
                        access.view()))
                .toList();
    }

    private static Kind kind(Access access) {
        if (access.account() != null) {
            return Kind.PERSON;
        }
        return access.interfaceId() == null ? Kind.OPERATOR : Kind.SYSTEM;
    }

    private static String who(Access access, Map<Long, String> names, DirectorySnapshot snapshot) {
        if (access.account() != null) {
            return names.getOrDefault(access.account(), "");
        }
        SubmittingInterface way =
                access.interfaceId() == null ? null : snapshot.interfaces().get(access.interfaceId());
        return way == null ? "" : way.name();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "no person for this address");
    }
}
