package org.jenner.registry.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jenner.registry.app.Parts;
import org.jenner.registry.app.WebServer;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.exchange.door.mllp.MllpListening;
import org.jenner.registry.exchange.message.MessageHandler;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.jenner.registry.reference.schedules.ApprovedSchedules;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole application in this JVM, with its doors open on a free loopback port and a fresh database:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final OpenRegistry registry = new OpenRegistry();
 * ...
 * Enrollment.Issued clinic = registry.enroll("Test Clinic", Environment.SANDBOX);
 * HttpResponse<String> answer = registry.post(clinic, message);
 * }</pre>
 *
 * It checks after each test what {@link RegistryDatabase} checks, and what {@link Net} does.
 */
public final class OpenRegistry implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private final Clock clock;
    private final @Nullable MessageHandler handler;
    private final Supplier<Path> schedules;
    private final RegistryDatabase database = new RegistryDatabase();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Traffic traffic = new Traffic();
    private @Nullable Parts parts;
    private @Nullable WebServer web;
    private @Nullable Net net;

    /** With everything as it is in a real start. */
    public OpenRegistry() {
        this(Clock.systemUTC(), null);
    }

    /**
     * @param clock what time the registry thinks it is
     * @param handler stands behind the doors in the place of the real one; null: the real one
     */
    public OpenRegistry(Clock clock, @Nullable MessageHandler handler) {
        this(clock, handler, () -> ROOT.resolve("schedules"));
    }

    private OpenRegistry(Clock clock, @Nullable MessageHandler handler, Supplier<Path> schedules) {
        this.clock = clock;
        this.handler = handler;
        this.schedules = schedules;
    }

    /** With the schedules of another folder, asked for before it opens. */
    public static OpenRegistry withSchedules(Clock clock, Supplier<Path> schedules) {
        return new OpenRegistry(clock, null, schedules);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database.open();
        open(CodeSets.load(ROOT.resolve("codesets")));
    }

    private void open(CodeSets codes) {
        Jurisdiction jurisdiction = Jurisdiction.read(ROOT.resolve("jurisdictions"), "example");
        parts = Parts.of(
                database.databases(),
                jurisdiction,
                new JurisdictionClock(clock, jurisdiction.zone()),
                codes,
                new LoadedSchedules(new ApprovedSchedules(
                        schedules.get(), jurisdiction.forecast().schedule(), codes, database.databases(), clock)),
                MasterKey.in(TestFiles.of("master.key")));
        web = WebServer.open(parts, WebServer.Listening.plain(0), this::listen);
        net = new Net(database, codes, traffic, parts().publicNumbers());
    }

    /** Puts the traffic's ear before the handler that all doors use. */
    private void listen(GenericApplicationContext beans) {
        String real = beans.getDefaultListableBeanFactory().getBeanNamesForType(MessageHandler.class)[0];
        MessageHandler ear =
                traffic.before(() -> handler == null ? beans.getBean(real, MessageHandler.class) : handler);
        beans.registerBean(MllpListening.class, () -> new MllpListening("127.0.0.1", 0, null, null));
        beans.registerBean("testHandler", MessageHandler.class, () -> ear, bean -> bean.setPrimary(true));
    }

    /** Stops, and starts again on the same data with other code tables, as after an upgrade; the address changes. */
    public void restart(CodeSets codes) throws SQLException {
        checkNet();
        required(net).close();
        required(web).close();
        database.reopen();
        open(codes);
        required(net).begin();
    }

    public RegistryDatabase database() {
        return database;
    }

    public Parts parts() {
        return required(parts);
    }

    /** A bean of the application. */
    public <T> T bean(Class<T> type) {
        return required(web).bean(type);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + required(web).port() + "/hl7");
    }

    /** Where the MLLP door listens, on this machine, in plain text. */
    public int mllpPort() {
        return Integer.parseInt(required(web).mllpAddress().orElseThrow().replaceFirst(".*:", ""));
    }

    public HttpClient client() {
        return client;
    }

    /** A new organization with one source system, one interface and one credential. */
    public Enrollment.Issued enroll(String organizationName, Environment environment) {
        long organization = parts().enrollment().organization(organizationName);
        long system = parts().enrollment().sourceSystem(organization, "EHR");
        return enroll(parts().enrollment().submittingInterface(organization, system, "interface"), environment);
    }

    /** From this day on others see what the organization reports to production. */
    public void goLive(String organizationName, LocalDate day) {
        database.admin().inTransaction(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update organization set go_live_on = ? where name = ?")) {
                update.setObject(1, day);
                update.setString(2, organizationName);
                return update.executeUpdate();
            }
        });
    }

    /** Another credential of an interface. */
    public Enrollment.Issued enroll(long interfaceId, Environment environment) {
        int number = COUNT.incrementAndGet();
        return parts().enrollment().credential(interfaceId, environment, "user" + number, "FACILITY" + number, false);
    }

    /** Posts a message by form fields. */
    public HttpResponse<String> post(Enrollment.Issued as, String message) {
        String form = "USERID=" + encoded(as.userid()) + "&PASSWORD=" + encoded(as.password()) + "&FACILITYID="
                + encoded(as.facilityId()) + "&MESSAGEDATA=" + encoded(message);
        return send(HttpRequest.newBuilder(url())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Posts bytes as they are, with Basic authentication. */
    public HttpResponse<String> postRaw(Enrollment.Issued as, byte[] message) {
        return send(HttpRequest.newBuilder(url())
                .header("Content-Type", "application/hl7-v2")
                .header("Authorization", basic(as.userid(), as.password()))
                .header("X-Facility-Id", as.facilityId())
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                traffic.refused(answer.body());
            }
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    public static String basic(String userid, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((userid + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        required(net).begin();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        database.checkNothingIsLeft();
        checkNet();
    }

    private void checkNet() throws SQLException {
        assertThat(violations()).as("what must hold after every test").isEmpty();
    }

    /** What of {@link Net} does not hold, since the test began or this was last asked. */
    List<String> violations() throws SQLException {
        return required(net).violations();
    }

    /** Tells the net what somebody got to see at a page. */
    public void saw(String address, int status, String body) {
        traffic.page(address, status, body);
    }

    Traffic traffic() {
        return traffic;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        required(net).close();
        required(web).close();
        database.close();
        client.close();
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the registry is not open: is the field static and registered?");
        }
        return value;
    }
}
