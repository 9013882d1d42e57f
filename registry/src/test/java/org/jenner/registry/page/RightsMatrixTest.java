package org.jenner.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenner.registry.directory.account.FirstAdministrator;
import org.jenner.registry.directory.account.Reach;
import org.jenner.registry.directory.account.Rights;
import org.jenner.registry.directory.account.RoleTable;
import org.jenner.registry.directory.account.Route;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;
import org.jenner.registry.testing.PageVisitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every route, for every role, for the own and for another organization, by real requests. */
class RightsMatrixTest {
    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry();

    private static long own;
    private static long other;

    @BeforeAll
    static void makeTwoOrganizations() {
        registry.bean(FirstAdministrator.class).ensure(Environment.SANDBOX);
        own = registry.parts().enrollment().organization("Own Clinic");
        other = registry.parts().enrollment().organization("Other Clinic");
    }

    @Test
    void letsEachRoleDoWhatTheTableSaysAndNothingElse() {
        RoleTable roles = registry.bean(Rights.class).roles();
        List<String> wrong = new ArrayList<>();
        for (String role : roles.roles()) {
            for (Route route : registry.bean(Rights.class).routes().routes()) {
                if (roles.reach(route.permission(), roles.roles()) != Reach.NONE) {
                    Reach reach = roles.reach(route.permission(), List.of(role));
                    check(route, role, own, reach != Reach.NONE, wrong);
                    if (route.isOfAnOrganization()) {
                        check(route, role, other, reach == Reach.ANY, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(Route route, String role, long organization, boolean expected, List<String> wrong) {
        PageVisitor visitor = PageVisitor.signedIn(registry, own, Environment.SANDBOX, role);
        int status = ask(visitor, route, organization).statusCode();
        // About a thing that is not there, who may ask hears just that.
        boolean open = status < 400
                || status == 404
                        && route.path().matches(".*\\{(handle|message|credential|interface|release|facility)}.*");
        if (open != expected || !expected && status != 403) {
            wrong.add(role + " at " + route.name() + (organization == own ? "" : " of another") + ": " + status);
        }
    }

    @Test
    void letsNobodyInWhoHasNotSignedIn() {
        for (Route route : registry.bean(Rights.class).routes().routes()) {
            if (!route.permission().equals("everyone")) {
                HttpResponse<String> answer = ask(PageVisitor.nobody(registry), route, own);
                assertThat(answer.headers().firstValue("Location"))
                        .as(route.name())
                        .contains("/sign-in");
            }
        }
    }

    @Test
    void givesNothingToSomebodyWithoutARole() {
        for (Route route : registry.bean(Rights.class).routes().routes()) {
            if (registry.bean(Rights.class)
                            .roles()
                            .reach(
                                    route.permission(),
                                    registry.bean(Rights.class).roles().roles())
                    != Reach.NONE) {
                PageVisitor visitor = PageVisitor.signedIn(registry, own, Environment.SANDBOX);
                assertThat(ask(visitor, route, own).statusCode())
                        .as(route.name())
                        .isEqualTo(403);
            }
        }
    }

    /** As the route wants it, about a person who has a role there. */
    private static HttpResponse<String> ask(PageVisitor visitor, Route route, long organization) {
        PageVisitor subject = PageVisitor.signedIn(registry, organization, Environment.SANDBOX, "viewer");
        String path = route.path()
                .replace("{organization}", Long.toString(organization))
                .replace("{account}", Long.toString(subject.accountId()))
                .replace("{session}", "1")
                .replace("{handle}", "no-handle")
                .replace("{subject}", "no-subject")
                .replace("{message}", "1")
                .replace("{release}", "no-release")
                .replace("{credential}", "1")
                .replace("{interface}", "999999")
                .replace("{facility}", "999999");
        return route.method().equals("GET")
                ? visitor.get(path)
                : visitor.post(
                        path, Map.of("role-viewer", "yes", "name", "Quill", "user-name", "quill" + System.nanoTime()));
    }

    @Test
    void letsAnAccessAdministratorRaiseNobodyToTheRegistry() {
        long department = department();
        PageVisitor administrator =
                PageVisitor.signedIn(registry, department, Environment.SANDBOX, "access-administrator");
        PageVisitor chief = PageVisitor.signedIn(registry, department, Environment.SANDBOX, "registry-administrator");
        PageVisitor viewer = PageVisitor.signedIn(registry, department, Environment.SANDBOX, "viewer");
        String users = "/organizations/" + department + "/users/";
        Map<String, String> raise = Map.of("role-registry-administrator", "yes", "role-clinician", "yes");
        administrator.post(users + viewer.accountId() + "/roles", raise);
        assertThat(administrator
                        .get("/organizations/" + department + "/users/" + viewer.accountId())
                        .body())
                .doesNotContain("role-registry-administrator");
        assertThat(chief.get(users + viewer.accountId()).body())
                .contains("Clinician")
                .doesNotContain("name=\"role-registry-administrator\" value=\"yes\" checked");
        for (String act : List.of("password", "second-factor", "deactivate")) {
            assertThat(administrator
                            .post(users + chief.accountId() + "/" + act, Map.of())
                            .statusCode())
                    .as(act + " of somebody of the registry")
                    .isEqualTo(403);
        }
        assertThat(administrator
                        .post(users + administrator.accountId() + "/roles", raise)
                        .statusCode())
                .as("their own roles")
                .isEqualTo(403);
    }

    @Test
    void letsAnAccessAdministratorTakeOverNobodyWhoWorksElsewhereToo() {
        PageVisitor administrator = PageVisitor.signedIn(registry, own, Environment.SANDBOX, "access-administrator");
        PageVisitor person = PageVisitor.signedIn(registry, other, Environment.SANDBOX, "viewer");
        String users = "/organizations/" + own + "/users";
        assertThat(administrator
                        .post(users + "/" + person.accountId() + "/password", Map.of())
                        .statusCode())
                .as("somebody of another organization")
                .isEqualTo(404);
        HttpResponse<String> invited = administrator.post(
                users, Map.of("name", "Quill", "user-name", person.userName(), "role-viewer", "yes"));
        assertThat(invited.body()).contains("had an account already").doesNotContain("One-time password");
        assertThat(administrator
                        .post(users + "/" + person.accountId() + "/password", Map.of())
                        .statusCode())
                .as("somebody of both")
                .isEqualTo(403);
    }

    private static long department() {
        return registry.database().admin().reading(connection -> {
            try (var query = connection.prepareStatement(
                            "select organization_id from organization where runs_registry");
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}
