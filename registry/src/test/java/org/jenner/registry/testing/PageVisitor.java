package org.jenner.registry.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.page.FormToken;

/**
 * Somebody at the pages, by plain HTTP: keeps cookies, follows nothing, and sends forms as a page of ours would.
 *
 * <pre>{@code
 * PageVisitor clinician = PageVisitor.signedIn(registry, organization, Environment.SANDBOX, "clinician");
 * HttpResponse<String> page = clinician.get("/");
 * }</pre>
 */
public final class PageVisitor {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SESSION = "jenner-session";

    private final OpenRegistry registry;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String userName = "";
    private long accountId;

    private PageVisitor(OpenRegistry registry) {
        this.registry = registry;
    }

    /** Somebody who has not signed in. */
    public static PageVisitor nobody(OpenRegistry registry) {
        return new PageVisitor(registry);
    }

    /** Somebody with these roles in an organization, signed in completely, without the work of it. */
    public static PageVisitor signedIn(
            OpenRegistry registry, long organization, Environment environment, String... roles) {
        PageVisitor visitor = new PageVisitor(registry);
        String secret = "test-session-" + COUNT.incrementAndGet();
        visitor.cookies.put(SESSION, secret);
        try (Connection owner = registry.database().asOwner("admin")) {
            long account = visitor.account(owner, organization, environment);
            for (String role : roles) {
                run(
                        owner,
                        "insert into membership (account_id, organization_id, role) values (?, ?, ?)",
                        account,
                        organization,
                        role);
            }
            run(
                    owner,
                    """
                    insert into web_session (token_hash, account_id, organization_id, environment, began_at,
                                             last_seen_at, second_factor_at, browser, address)
                    values (sha256(?::bytea), ?, ?, ?, ?, ?, ?, 'Test', '127.0.0.1')
                    """,
                    secret,
                    account,
                    organization,
                    environment.word(),
                    now(registry),
                    now(registry),
                    now(registry));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return visitor;
    }

    private static OffsetDateTime now(OpenRegistry registry) {
        return registry.parts().clock().now().atOffset(ZoneOffset.UTC);
    }

    private long account(Connection owner, long organization, Environment environment) throws SQLException {
        userName = "person" + COUNT.incrementAndGet();
        try (PreparedStatement insert = owner.prepareStatement("""
                insert into account (user_name, full_name, password_hash, totp_confirmed_at, organization_id, environment)
                values (?, ?, 'none', now(), ?, ?) returning account_id
                """)) {
            insert.setString(1, userName);
            insert.setString(2, "Testperson " + userName);
            insert.setLong(3, organization);
            insert.setString(4, environment.word());
            try (var row = insert.executeQuery()) {
                row.next();
                accountId = row.getLong(1);
                return accountId;
            }
        }
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.executeUpdate();
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** Sends a form as a page of the registry would, with its token. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        if (!cookies.containsKey(SESSION)) {
            get("/sign-in");
        }
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(FormToken.FIELD, FormToken.of(cookies.getOrDefault(SESSION, "")));
        return postRaw(path, all, "Sec-Fetch-Site", "same-origin");
    }

    /** Sends a form with a file, as a page of the registry would. */
    public HttpResponse<String> upload(String path, Map<String, String> fields, String fileName, byte[] content) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put(FormToken.FIELD, FormToken.of(cookies.getOrDefault(SESSION, "")));
        String boundary = "----test-boundary";
        StringBuilder head = new StringBuilder();
        all.forEach((name, value) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\n\r\n" + value + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head.toString()),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    /** Sends just these fields. */
    public HttpResponse<String> postRaw(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> OpenRegistry.encoded(field.getKey()) + "=" + OpenRegistry.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends any request with this visitor's cookies. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    registry.client().send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            registry.saw(String.valueOf(answer.request().uri()), answer.statusCode(), answer.body());
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** The name of the account; empty for nobody. */
    public String userName() {
        return userName;
    }

    /** The number of the account; 0 for nobody. */
    public long accountId() {
        return accountId;
    }

    public URI address(String path) {
        return registry.url().resolve(path);
    }

    /** The cookies that this browser holds. */
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    private void keep(String line) {
        List<String> pair = List.of(line.split(";", 2)[0].split("=", 2));
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair.get(0));
        } else {
            cookies.put(pair.get(0), pair.get(1));
        }
    }
}
