package org.jenner.registry.directory.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jenner.registry.reference.TsvFile;
import org.jenner.registry.reference.TsvRow;

/** All addresses of the pages: {@code routes.tsv}. What is not in it is open to nobody. */
public final class RouteTable {
    private final Map<String, Route> routes;

    private RouteTable(Map<String, Route> routes) {
        this.routes = routes;
    }

    static RouteTable load(RoleTable roles) {
        Map<String, Route> routes = new LinkedHashMap<>();
        for (TsvRow row : TsvFile.read(RouteTable.class, "routes.tsv")) {
            Route route = new Route(
                    row.text("method"),
                    row.text("path"),
                    row.text("permission"),
                    row.raw("menu").isEmpty() ? null : row.raw("menu"));
            if (!isKnown(route.permission(), roles)) {
                throw row.wrong("permission", "is in no line of roles.tsv");
            }
            if (routes.put(route.name(), route) != null) {
                throw row.at(route.name() + " stands twice");
            }
        }
        return new RouteTable(routes);
    }

    private static boolean isKnown(String permission, RoleTable roles) {
        return permission.equals(Route.EVERYONE)
                || permission.equals(Route.SIGNED_IN)
                || Arrays.stream(Stage.values()).anyMatch(stage -> word(stage).equals(permission))
                || roles.hasPermission(permission);
    }

    /** The word for a stage in the table: {@code second-factor}. */
    static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In the file's order, which is the menu's. */
    public Collection<Route> routes() {
        return routes.values();
    }

    /**
     * @param name {@code GET /sign-in}
     */
    public Optional<Route> route(String name) {
        return Optional.ofNullable(routes.get(name));
    }
}
