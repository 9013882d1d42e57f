package org.jenner.registry.exchange.door.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.llp.LLPException;
import ca.uhn.hl7v2.llp.MinLowerLayerProtocol;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.testing.OpenRegistry;

/** An organization with one system that talks to the registry. Each message has a control id and a second of its own. */
public final class Clinic {

    private static final int FIRST_SECOND = 100_000;

    private final OpenRegistry registry;
    private final Enrollment.Issued credential;
    private final String authority;
    private int messages;

    private Clinic(OpenRegistry registry, String name, Environment environment) {
        this.registry = registry;
        this.authority = name.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        this.credential = registry.enroll(name, environment);
    }

    /** A clinic in production whose data others see. */
    public static Clinic live(OpenRegistry registry, String name) {
        Clinic clinic = new Clinic(registry, name, Environment.PRODUCTION);
        registry.goLive(name, LocalDate.of(2020, 1, 1));
        return clinic;
    }

    public static Clinic in(Environment environment, OpenRegistry registry, String name) {
        return new Clinic(registry, name, environment);
    }

    /** The assigning authority of its numbers. */
    public String authority() {
        return authority;
    }

    /** A submission of the clinic, not yet sent. */
    public String submission(Patient patient, Dose... doses) {
        StringBuilder text = new StringBuilder(header("VXU^V04^VXU_V04", "Z22")).append(patient.segments(authority));
        for (Dose dose : doses) {
            text.append(dose.segments(authority));
        }
        return text.toString();
    }

    /** A query of the clinic, not yet sent, with QPD-3 and what follows. */
    public String query(String profile, String elements, int limit) {
        String name = profile.equals("Z34")
                ? "Z34^Request Immunization History^CDCPHINVS"
                : "Z44^Request Evaluated History and Forecast^CDCPHINVS";
        return header("QBP^Q11^QBP_Q11", profile) + "QPD|" + name + "|tag" + messages + "|" + elements + "\r" + "RCP|I|"
                + limit + "^RD&records&HL70126\r";
    }

    public Answer tells(Patient patient, Dose... doses) {
        return sends(submission(patient, doses));
    }

    public Answer asks(String profile, Patient patient) {
        return sends(query(profile, patient.asked(authority), 5));
    }

    public Answer sends(String message) {
        return sends(message.getBytes(StandardCharsets.UTF_8));
    }

    public Answer sends(byte[] message) {
        return Answer.of(registry.postRaw(credential, message));
    }

    public Enrollment.Issued credential() {
        return credential;
    }

    /** An MSH of the clinic. */
    public String header(String type, String profile) {
        messages++;
        return "MSH|^~\\&|EHR|" + authority + "|IIS|STATE|20260309" + (FIRST_SECOND + messages) + "-0400||" + type + "|"
                + authority + "-" + messages + "|P|2.5.1|||ER|AL|||||" + profile + "^CDCPHINVS\r";
    }

    /** The HL7 text that comes back through the MLLP door, by HAPI's reader and writer of frames. */
    String sendsByMllp(String message) throws IOException, LLPException {
        MinLowerLayerProtocol protocol = new MinLowerLayerProtocol();
        try (Socket socket = new Socket("127.0.0.1", registry.mllpPort())) {
            socket.setSoTimeout(60_000);
            protocol.getWriter(socket.getOutputStream()).writeMessage(withCredential(message));
            return protocol.getReader(socket.getInputStream()).getMessage().strip();
        }
    }

    /** A message of the clinic with MSH-8. */
    String withCredential(String message) {
        return message.replaceFirst("-0400\\|\\|", "-0400|" + credential.userid() + ":" + credential.password() + "|");
    }

    /** The HL7 text that comes back through the SOAP door. */
    String sendsBySoap(String message) {
        HttpResponse<String> response = postsSoap(message);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body()
                .replaceAll("(?s).*<return>(.*)</return>.*", "$1")
                .replaceAll("&#(13|xd|xD);", "\r")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    HttpResponse<String> postsSoap(String message) {
        String escaped = message.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#xD;");
        String envelope = "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body>"
                + "<submitSingleMessage xmlns=\"urn:cdc:iisb:2011\"><username>" + credential.userid()
                + "</username><password>" + credential.password() + "</password><hl7Message>" + escaped
                + "</hl7Message></submitSingleMessage></s:Body></s:Envelope>";
        return registry.send(HttpRequest.newBuilder(registry.url().resolve("/soap"))
                .header("Content-Type", "application/soap+xml")
                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                .build());
    }
}
