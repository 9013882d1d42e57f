package org.jenner.registry.exchange.door.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdc.iisb.v2011.ClientService;
import cdc.iisb.v2011.ConnectivityTestRequestType;
import cdc.iisb.v2011.IISPortType;
import cdc.iisb.v2011.SecurityFaultMessage;
import cdc.iisb.v2011.SubmitSingleMessageRequestType;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.Sender;
import org.jenner.registry.platform.database.Environment;
import org.jenner.registry.platform.fault.Fault;
import org.jenner.registry.platform.fault.FaultException;
import org.jenner.registry.testing.CapturedLog;
import org.jenner.registry.testing.OpenRegistry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * The door over real sockets, judged as NIST's tool for CDC's interface judges; behind it stands a handler that repeats
 * what it got.
 */
class SoapDoorTest {
    private static final String CANARY = "Canaryname";
    private static final List<Sender> SENDERS = new CopyOnWriteArrayList<>();
    private static final List<byte[]> BODIES = new CopyOnWriteArrayList<>();

    @RegisterExtension
    static final OpenRegistry registry = new OpenRegistry(Clock.systemUTC(), SoapDoorTest::handle);

    private static Enrollment.Issued clinic = new Enrollment.Issued("", "", "");
    private static Enrollment.Issued headed = new Enrollment.Issued("", "", "");

    private static byte[] handle(Sender sender, byte[] body) {
        SENDERS.add(sender);
        BODIES.add(body);
        String text = new String(body, StandardCharsets.UTF_8);
        switch (text.replaceFirst("(?s)\\|.*", "")) {
            case "DOWN" -> throw new FaultException(Fault.DATABASE_UNAVAILABLE, "planted", new IOException(CANARY));
            case "BUG" -> throw new IllegalStateException(CANARY + " in a message of a library");
            default -> {}
        }
        return ("MSA|AA|" + text.replace("\0", "")).getBytes(StandardCharsets.UTF_8);
    }

    @BeforeAll
    static void enroll() {
        clinic = registry.enroll("Test Clinic", Environment.CERTIFICATION);
        headed = registry.enroll("Headed Clinic", Environment.CERTIFICATION);
        registry.database().admin().inTransaction(connection -> {
            try (PreparedStatement update = connection.prepareStatement("""
                    update interface set switches = '{"soap-credentials": "header"}'
                     where interface_id = (select interface_id from credential where userid = ?)
                    """)) {
                update.setString(1, headed.userid());
                return update.executeUpdate();
            }
        });
    }

    private static URI url() {
        return registry.url().resolve("/soap");
    }

    private static SoapAnswer post(String envelope) {
        return post("application/soap+xml", envelope.getBytes(StandardCharsets.UTF_8));
    }

    private static SoapAnswer post(String type, byte[] envelope) {
        return SoapAnswer.of(send(type, envelope));
    }

    private static HttpResponse<String> send(String type, byte[] envelope) {
        return registry.send(HttpRequest.newBuilder(url())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(envelope))
                .build());
    }

    @Test
    void theConnectivityTestAnswersWithTheTextAndNeedsNoCredentials() {
        SoapAnswer answer = post(Envelope.connectivityTest("a &lt;b&gt; &amp; <![CDATA[<c>]]> ä"));
        assertThat(answer.body().getLocalName()).isEqualTo("connectivityTestResponse");
        assertThat(answer.returned()).isEqualTo("a <b> & <c> ä");
        assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertFollowsTheSchema(answer.body());
        assertThat(post(Envelope.of("", "<u:connectivityTest/>")).returned()).isEmpty();
    }

    @Test
    void aMessageIsTakenOutOfItsEnvelopeAndItsAnswerPutIntoOne() {
        SENDERS.clear();
        for (String escaped :
                List.of("MSH|^~\\&amp;|ä &lt;1&gt;&#xD;PID|1&#13;", "<![CDATA[MSH|^~\\&|ä <1>\rPID|1\r]]>")) {
            SoapAnswer answer = post(Envelope.submit(clinic, escaped));
            assertThat(answer.body().getLocalName()).isEqualTo("submitSingleMessageResponse");
            String lineEnd = escaped.startsWith("<!") ? "\n" : "\r";
            assertThat(answer.returned()).isEqualTo("MSA|AA|MSH|^~\\&|ä <1>" + lineEnd + "PID|1" + lineEnd);
            assertFollowsTheSchema(answer.body());
        }
        assertThat(SENDERS).hasSize(2).allSatisfy(sender -> {
            assertThat(sender.environment()).isEqualTo(Environment.CERTIFICATION);
            assertThat(sender.facilityId()).isEqualTo(clinic.facilityId());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"8859/1", "UNICODE UTF-8", "UNICODE UTF-16", "8859/99"})
    void theMessageIsHandedOverInTheCharacterSetThatItNames(String name) {
        String message = "MSH|^~\\&|ä|||||||||||||||" + name + "\r";
        Charset charset = switch (name) {
            case "8859/1" -> StandardCharsets.ISO_8859_1;
            case "UNICODE UTF-16" -> StandardCharsets.UTF_16;
            default -> StandardCharsets.UTF_8;
        };
        post(Envelope.submit(clinic, message.replace("&", "&amp;").replace("\r", "&#xD;")));
        assertThat(BODIES.getLast()).isEqualTo(message.getBytes(charset));
    }

    @Test
    void anEnvelopeMayBeWrittenOverSeveralLines() {
        String token = Envelope.security(Envelope.token(headed.userid(), headed.password(), "PasswordText"));
        for (String envelope : List.of(Envelope.submit(clinic, "MSH|"), Envelope.submitWithHeader(token, "MSH|"))) {
            assertThat(post(envelope.replace("><", ">\r\n  <")).returned()).isEqualTo("MSA|AA|MSH|");
            assertThat(post(envelope.replace("><", "> <!-- a note -->\n<")).returned())
                    .isEqualTo("MSA|AA|MSH|");
        }
        assertThat(post(Envelope.connectivityTest("x").replace("><", ">\n<")).returned())
                .isEqualTo("x");
        assertThat(post(Envelope.of("", "\n <!-- nothing --> \n")).fault()).isEqualTo("400 Sender fault 400 Unknown");
        assertThat(post(Envelope.of("", "words")).fault()).isEqualTo("400 Sender fault 400 Unknown");
    }

    @Test
    void aClientMadeOfOurOwnWsdlUnderstandsEverything() throws Exception {
        IISPortType client = new ClientService(URI.create(url() + "?wsdl").toURL()).getClientPortSoap12();
        ConnectivityTestRequestType echo = new ConnectivityTestRequestType();
        echo.setEchoBack("echo");
        assertThat(client.connectivityTest(echo).getReturn()).isEqualTo("echo");
        SubmitSingleMessageRequestType request = new SubmitSingleMessageRequestType();
        request.setUsername(clinic.userid());
        request.setPassword(clinic.password());
        request.setFacilityID(clinic.facilityId());
        request.setHl7Message("MSH|^~\\&|\rPID|\r");
        assertThat(client.submitSingleMessage(request).getReturn()).isEqualTo("MSA|AA|MSH|^~\\&|\rPID|\r");
        request.setPassword("wrong");
        assertThatThrownBy(() -> client.submitSingleMessage(request))
                .isInstanceOfSatisfying(
                        SecurityFaultMessage.class,
                        fault -> assertThat(fault.getFaultInfo().getReason()).isEqualTo("Security"));
    }

    @Test
    void theContractIsServedWithTheAddressItWasAskedAt() {
        HttpResponse<String> wsdl = registry.send(
                HttpRequest.newBuilder(URI.create(url() + "?WSDL")).build());
        assertThat(wsdl.statusCode()).isEqualTo(200);
        Document document = SoapAnswer.parse(wsdl.body());
        assertThat(document.getDocumentElement().getAttribute("targetNamespace"))
                .isEqualTo("urn:cdc:iisb:2011");
        assertThat(wsdl.body()).contains("location=\"" + url() + "\"").doesNotContain("ADDRESS");
    }

    @Test
    void aSecurityFaultDoesNotSayWhichPartOfTheCredentialsWasWrong() {
        for (Enrollment.Issued wrong : List.of(
                new Enrollment.Issued("nobody", clinic.password(), clinic.facilityId()),
                new Enrollment.Issued(clinic.userid(), "wrong", clinic.facilityId()),
                new Enrollment.Issued(clinic.userid(), clinic.password(), "OTHER"))) {
            SoapAnswer answer = post(Envelope.submit(wrong, "MSH|"));
            assertThat(answer.fault()).isEqualTo("500 Receiver SecurityFault 401 Security");
            assertThat(answer.line()).isEqualTo("User, password or facility is not right.");
            assertFollowsTheSchema(answer.detail());
        }
        assertThat(post(Envelope.submitWithHeader("", "MSH|")).line()).isEqualTo("Send username and password.");
    }

    @Test
    void guessingIsSlowedDown() {
        Enrollment.Issued guessed = registry.enroll("Guessed Clinic", Environment.SANDBOX);
        Enrollment.Issued wrong = new Enrollment.Issued(guessed.userid(), "guess", guessed.facilityId());
        for (int guess = 0; guess < 10; guess++) {
            assertThat(post(Envelope.submit(wrong, "MSH|")).fault()).contains("401");
        }
        SoapAnswer limited = post(Envelope.submit(wrong, "MSH|"));
        assertThat(limited.fault()).isEqualTo("500 Receiver SecurityFault 429 Security");
        assertThat(limited.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 31L);
        assertThat(post(Envelope.submit(guessed, "MSH|")).returned()).isEqualTo("MSA|AA|MSH|");
    }

    @Test
    void aMessageOfTheLimitIsTakenAndALongerOneIsTooLarge() {
        int limit = registry.parts().jurisdiction().messages().sizeLimit();
        String most = "x".repeat(limit);
        assertThat(post(Envelope.submit(clinic, most)).returned()).hasSize(limit + 7);
        for (String larger : List.of("x", "x".repeat(8 * limit))) {
            SoapAnswer answer = post(Envelope.submit(clinic, most + larger));
            assertThat(answer.fault()).isEqualTo("500 Receiver MessageTooLargeFault 413 MessageTooLarge");
            assertThat(answer.line()).contains(Integer.toString(limit));
            assertFollowsTheSchema(answer.detail());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<u:submitBatch/>",
                "<submitSingleMessage/>",
                "<v:connectivityTest xmlns:v='urn:cdc:iisb:2014'/>",
                "<x:include xmlns:x='http://example.org/'/>"
            })
    void anOperationThatTheContractDoesNotKnowIsUnsupported(String body) {
        SoapAnswer answer = post(Envelope.of("", body));
        assertThat(answer.fault()).isEqualTo("500 Receiver UnsupportedOperationFault 501 UnsupportedOperation");
        assertFollowsTheSchema(answer.detail());
    }

    @Test
    void troubleOfOursIsAFaultToldOnceInTheLogWithoutPatientData() {
        try (CapturedLog log = new CapturedLog()) {
            SoapAnswer down = post(Envelope.submit(clinic, "DOWN|" + CANARY));
            assertThat(down.fault()).isEqualTo("500 Receiver fault 503 Unknown");
            assertThat(down.line()).startsWith(Fault.DATABASE_UNAVAILABLE.advice());
            assertThat(down.response().headers().firstValue("Retry-After")).hasValue("5");
            SoapAnswer bug = post(Envelope.submit(clinic, "BUG|" + CANARY));
            assertThat(bug.fault()).isEqualTo("500 Receiver fault 500 Unknown");
            assertThat(bug.line()).startsWith(Fault.INTERNAL.advice());
            assertFollowsTheSchema(bug.detail());
            assertThat(log.lines()).hasSize(2);
            assertThat(log.text()).doesNotContain(CANARY).doesNotContain(clinic.password());
        }
    }

    // @ stands for an envelope that is in order, PORT for a place elsewhere.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "no XML;hello;400 Sender;well-formed",
                "nothing;``;400 Sender;well-formed",
                "cut off;<s:Envelope xmlns:s='http://www.w3.org/2003/05/soap-envelope'><s:Body>;400 Sender;envelope does not follow",
                "another document;<html/>;400 Sender;no SOAP envelope",
                "SOAP 1.1;<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'/>;500 VersionMismatch;SOAP 1.2",
                "a document type;<!DOCTYPE x>@;400 Sender;document type",
                "an outside entity;<!DOCTYPE x [<!ENTITY e SYSTEM 'http://127.0.0.1:PORT/'>]>@;400 Sender;document type",
                "an outside document type;<!DOCTYPE x SYSTEM 'http://127.0.0.1:PORT/'>@;400 Sender;document type",
                "many laughs;`<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>@`;400 Sender;document type",
                "an instruction;<?xml-stylesheet href='http://127.0.0.1:PORT/'?>@;400 Sender;processing instruction",
            })
    void whatIsNoEnvelopeIsTheSendersFault(String what, String text, String status, String word) throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0)) {
            elsewhere.setSoTimeout(1);
            String envelope = Envelope.connectivityTest("x").replaceFirst("(?s)^<\\?xml.*?\\?>\\s*", "");
            SoapAnswer answer =
                    post(text.replace("@", envelope).replace("PORT", Integer.toString(elsewhere.getLocalPort())));
            assertThat(answer.fault()).isEqualTo(status + " fault 400 Unknown");
            assertThat(answer.line()).contains(word);
            assertThatThrownBy(elsewhere::accept).as("nothing is fetched").isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "an entity;<u:connectivityTest><u:echoBack>&e;</u:echoBack></u:connectivityTest>",
                "XInclude;<u:connectivityTest><i:include href='file:///etc/hostname' parse='text'"
                        + " xmlns:i='http://www.w3.org/2001/XInclude'/></u:connectivityTest>",
                "an unknown field;<u:connectivityTest><u:echo>x</u:echo></u:connectivityTest>",
                "a field without namespace;<u:connectivityTest><echoBack>x</echoBack></u:connectivityTest>",
                "text around;x<u:connectivityTest/>",
                "an empty body;''",
            })
    void aBodyThatDoesNotFollowTheContractIsTheSendersFault(String what, String body) {
        assertThat(post(Envelope.of("", body)).fault()).isEqualTo("400 Sender fault 400 Unknown");
    }

    @Test
    void deepAndWideXmlIsRefused() {
        String deep = "<u:x>".repeat(2000) + "</u:x>".repeat(2000);
        assertThat(post(Envelope.of(deep, "<u:connectivityTest/>")).fault()).startsWith("400 Sender");
        assertThat(post(Envelope.of("<u:x/>".repeat(20_000), "<u:connectivityTest/>"))
                        .fault())
                .startsWith("400 Sender");
    }

    @Test
    void otherEncodingsOfXmlAreReadByWhatTheySay() {
        String envelope = Envelope.connectivityTest("ä").replace("UTF-8", "UTF-16");
        assertThat(post("application/soap+xml", envelope.getBytes(StandardCharsets.UTF_16))
                        .returned())
                .isEqualTo("ä");
        String type = "application/soap+xml; charset=\"ISO-8859-1\"; action=\"urn:cdc:iisb:2011:connectivityTest\"";
        String plain = Envelope.connectivityTest("ä").replaceFirst("(?s)^<\\?xml.*?\\?>", "");
        assertThat(post(type, plain.getBytes(StandardCharsets.ISO_8859_1)).returned())
                .isEqualTo("ä");
        String hidden = "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE x>" + plain;
        assertThat(post("application/soap+xml", hidden.getBytes(StandardCharsets.UTF_16))
                        .line())
                .contains("document type");
    }

    @Test
    void theActionMayBeMissingAndMayNotLie() {
        byte[] test = Envelope.connectivityTest("x").getBytes(StandardCharsets.UTF_8);
        assertThat(post("application/soap+xml; action=\"urn:cdc:iisb:2011:connectivityTest\"", test)
                        .returned())
                .isEqualTo("x");
        for (String action : List.of("urn:cdc:iisb:2011:submitSingleMessage", "urn:other")) {
            assertThat(post("application/soap+xml; action=\"" + action + "\"", test)
                            .fault())
                    .isEqualTo("400 Sender fault 400 Unknown");
        }
    }

    @Test
    void whatIsNoSoapRequestGetsALine() {
        byte[] test = Envelope.connectivityTest("x").getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/xml", "application/json", "multipart/related; type=\"application/xop+xml\"")) {
            assertThat(send(type, test).statusCode()).isEqualTo(415);
        }
        assertThat(send("application/soap+xml; charset=none-such", test).statusCode())
                .isEqualTo(415);
        for (String method : List.of("PUT", "DELETE", "OPTIONS", "TRACE")) {
            HttpResponse<String> answer = registry.send(HttpRequest.newBuilder(url())
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build());
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
        }
        HttpResponse<String> lost = registry.send(
                HttpRequest.newBuilder(URI.create(url() + "?xsd=../../secret")).build());
        assertThat(lost.statusCode()).isEqualTo(404);
    }

    @Test
    void anInterfaceMaySendItsCredentialsInAWsSecurityHeader() {
        String token = Envelope.token(headed.userid(), headed.password(), "PasswordText");
        assertThat(post(Envelope.submitWithHeader(Envelope.security(token), "MSH|"))
                        .returned())
                .isEqualTo("MSA|AA|MSH|");
        String stamped = "<t:Timestamp xmlns:t=\"" + Envelope.OASIS + "wssecurity-utility-1.0.xsd\"/>" + token;
        assertThat(post(Envelope.submitWithHeader(Envelope.security(stamped), "MSH|"))
                        .returned())
                .isEqualTo("MSA|AA|MSH|");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "of a body's sender;CLINIC PasswordText;NONE;in the body",
                "and in the body;HEADED PasswordText;BODY;once",
                "as a digest;HEADED PasswordDigest;NONE;PasswordText",
                "empty;'';NONE;no UsernameToken",
                "twice;HEADED PasswordText HEADED PasswordText;NONE;one UsernameToken",
                "with a signature;SIGNATURE;NONE;one UsernameToken"
            })
    void aWsSecurityHeaderThatDoesNotFitIsASecurityFault(String what, String header, String body, String word) {
        String content = header.replaceAll("CLINIC (\\w+)", Envelope.token(clinic.userid(), clinic.password(), "$1"))
                .replaceAll("HEADED (\\w+)", Envelope.token(headed.userid(), headed.password(), "$1"))
                .replace("SIGNATURE", "<d:Signature xmlns:d=\"http://www.w3.org/2000/09/xmldsig#\"/>");
        String security = Envelope.security(content);
        SoapAnswer answer = post(
                body.equals("NONE")
                        ? Envelope.submitWithHeader(security, "MSH|")
                        : Envelope.of(security, Envelope.submitBody(clinic, "MSH|")));
        assertThat(answer.fault()).isEqualTo("500 Receiver SecurityFault 401 Security");
        assertThat(answer.line()).contains(word);
    }

    @Test
    void anInterfaceWithTheHeaderMayNotUseTheBody() {
        SoapAnswer answer = post(Envelope.submit(headed, "MSH|"));
        assertThat(answer.fault()).isEqualTo("500 Receiver SecurityFault 401 Security");
        assertThat(answer.line()).contains("WS-Security header");
    }

    @Test
    void aHeaderThatMustBeUnderstoodAndIsNotIsRefused() {
        String header = "<o:Other xmlns:o=\"urn:other\" s:mustUnderstand=\"1\"/>";
        assertThat(post(Envelope.of(header, "<u:connectivityTest/>")).fault())
                .isEqualTo("500 MustUnderstand fault 400 Unknown");
        String optional = "<o:Other xmlns:o=\"urn:other\"/>";
        assertThat(post(Envelope.of(optional, "<u:connectivityTest/>")).returned())
                .isEmpty();
    }

    @Test
    void anAddressedRequestGetsAnAddressedAnswerOnItsOwnConnectionOnly() {
        String wsa = Addressing.NAMESPACE;
        String header = "<a:Action s:mustUnderstand=\"1\" xmlns:a=\"" + wsa + "\">urn:cdc:iisb:2011:connectivityTest"
                + "</a:Action><a:MessageID xmlns:a=\"" + wsa + "\">urn:uuid:1</a:MessageID>";
        SoapAnswer answer = post(Envelope.of(header + replyTo(wsa + "/anonymous"), "<u:connectivityTest/>"));
        assertThat(answer.header(wsa, "RelatesTo")).isEqualTo("urn:uuid:1");
        assertThat(answer.header(wsa, "Action")).isEqualTo("urn:cdc:iisb:2011:connectivityTestResponse");
        SoapAnswer elsewhere = post(Envelope.of(header + replyTo("http://127.0.0.1:1/"), "<u:connectivityTest/>"));
        assertThat(elsewhere.line()).contains("anonymous");
    }

    private static String replyTo(String address) {
        return "<a:ReplyTo s:mustUnderstand=\"1\" xmlns:a=\"" + Addressing.NAMESPACE + "\"><a:Address>" + address
                + "</a:Address></a:ReplyTo>";
    }

    /** The schema inside of the WSDL. */
    private static void assertFollowsTheSchema(Node element) {
        try {
            Document wsdl = SoapAnswer.parse(Contract.wsdl("http://localhost/"));
            Node schema = wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                    .item(0);
            Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(new DOMSource(schema))
                    .newValidator();
            validator.validate(new DOMSource(element));
        } catch (org.xml.sax.SAXException | IOException invalid) {
            throw new AssertionError(invalid);
        }
    }
}
