package org.jenner.registry.directory.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides who may use a route: a pure function of the two tables, the session and the organization in the address. */
public final class Rights {
    private final RoleTable roles;
    private final RouteTable routes;

    Rights(RoleTable roles, RouteTable routes) {
        this.roles = roles;
        this.routes = routes;
    }

    /** The tables of the program. */
    static Rights load() {
        RoleTable roles = RoleTable.load();
        return new Rights(roles, RouteTable.load(roles));
    }

    public RoleTable roles() {
        return roles;
    }

    public RouteTable routes() {
        return routes;
    }

    /** What becomes of a request. */
    public sealed interface Decision {
        /** Go on. */
        record Open() implements Decision {}

        /** First do this: sign in, or the next step of it. */
        record First(String address) implements Decision {}

        /** No. */
        record Refused() implements Decision {}
    }

    private static final Decision OPEN = new Decision.Open();
    private static final Decision REFUSED = new Decision.Refused();

    /**
     * @param signedIn null: nobody
     * @param organization what the address names; empty when it names none
     */
    Decision decide(Route route, @Nullable SignedIn signedIn, Optional<Long> organization) {
        if (route.permission().equals(Route.EVERYONE)) {
            return OPEN;
        }
        if (signedIn == null) {
            return new Decision.First("/sign-in");
        }
        if (signedIn.stage() != Stage.COMPLETE) {
            boolean atItsStage = route.permission().equals(RouteTable.word(signedIn.stage()));
            return atItsStage ? OPEN : new Decision.First(signedIn.stage().address());
        }
        return complete(route, signedIn, organization);
    }

    private Decision complete(Route route, SignedIn signedIn, Optional<Long> organization) {
        if (route.permission().equals(Route.SIGNED_IN)) {
            return OPEN;
        }
        if (!roles.hasPermission(route.permission())) {
            return new Decision.First(Stage.COMPLETE.address());
        }
        return mayFor(signedIn, route.permission(), organization.orElse(signedIn.organizationId())) ? OPEN : REFUSED;
    }

    /** May this person do this for that organization? For a page that shows one thing to some and not to others. */
    public boolean mayFor(SignedIn signedIn, String permission, long organization) {
        return switch (roles.reach(permission, signedIn.roles())) {
            case NONE -> false;
            case OWN -> organization == signedIn.organizationId();
            case ANY -> true;
        };
    }

    /** May this person use the route, for the organization they act for? */
    boolean may(SignedIn signedIn, String route) {
        return routes.route(route)
                .map(known -> decide(known, signedIn, Optional.of(signedIn.organizationId())) instanceof Decision.Open)
                .orElseThrow(() -> new IllegalArgumentException("no such route: " + route));
    }
}
