package org.jenner.registry.directory.organization;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.Facility;
import org.jenner.registry.directory.Organization;
import org.jenner.registry.directory.SourceSystem;
import org.jenner.registry.directory.SubmittingInterface;
import org.jenner.registry.directory.account.AccountNames;
import org.jenner.registry.platform.database.Database;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the page of an organization shows, as the database has it now. */
@Component
final class OrganizationView {
    private static final int MOST_CHANGES = 30;

    private final Directory directory;
    private final Database admin;
    private final AccountNames accounts;

    OrganizationView(Directory directory, Databases databases, AccountNames accounts) {
        this.directory = directory;
        this.admin = databases.admin();
        this.accounts = accounts;
    }

    /**
     * A change with the name of who made it.
     *
     * @param by empty: the program itself
     */
    public record NamedChange(Instant at, String by, String action, String subject) {}

    ModelAndView page(long number, Form form) {
        Organization organization = organization(number);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", form);
        model.put("organization", organization);
        model.put("systems", systems(number));
        model.put("interfaces", interfaces(number));
        model.put("credentials", credentials(number));
        model.put("facilities", facilities(number));
        model.put("environments", List.of(Environment.values()));
        model.put("changes", changes(number));
        return new ModelAndView("directory/organization/organization", model);
    }

    Organization organization(long number) {
        return directory
                .fresh()
                .organization(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such organization"));
    }

    List<SourceSystem> systems(long organization) {
        return directory.fresh().sourceSystems().values().stream()
                .filter(system -> system.organizationId() == organization)
                .sorted(Comparator.comparing(SourceSystem::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<SubmittingInterface> interfaces(long organization) {
        return directory.fresh().interfaces().values().stream()
                .filter(one -> one.organizationId() == organization)
                .sorted(Comparator.comparing(SubmittingInterface::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<Facility> facilities(long organization) {
        return directory.fresh().facilities(organization).own();
    }

    List<Credential> credentials(long organization) {
        return admin.reading(connection -> Credential.ofOrganization(connection, organization));
    }

    /** Is the user id in use, in whatever environment, even by a credential that was ended? */
    boolean isTaken(String userid) {
        return admin.reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select 1 from credential where userid = ?")) {
                query.setString(1, userid);
                try (ResultSet row = query.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    private List<NamedChange> changes(long organization) {
        List<Change> changes = admin.reading(connection -> Change.newest(connection, organization, MOST_CHANGES));
        Map<Long, String> names = accounts.of(changes.stream()
                .map(Change::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return changes.stream()
                .map(change -> new NamedChange(
                        change.at(),
                        change.account() == null ? "" : names.getOrDefault(change.account(), ""),
                        change.action(),
                        change.subject()))
                .toList();
    }
}
