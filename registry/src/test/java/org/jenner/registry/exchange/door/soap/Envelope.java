package org.jenner.registry.exchange.door.soap;

import org.jenner.registry.directory.Enrollment;

/** SOAP requests as clinics write them. */
final class Envelope {
    static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";

    private Envelope() {}

    static String of(String header, String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\" xmlns:u=\"urn:cdc:iisb:2011\">"
                + (header.isEmpty() ? "" : "<s:Header>" + header + "</s:Header>")
                + "<s:Body>" + body + "</s:Body></s:Envelope>";
    }

    static String connectivityTest(String text) {
        return of("", "<u:connectivityTest><u:echoBack>" + text + "</u:echoBack></u:connectivityTest>");
    }

    /** With the credentials in the body. */
    static String submit(Enrollment.Issued as, String escapedMessage) {
        return of("", submitBody(as, escapedMessage));
    }

    static String submitBody(Enrollment.Issued as, String escapedMessage) {
        return "<u:submitSingleMessage><u:username>" + as.userid() + "</u:username><u:password>" + as.password()
                + "</u:password><u:facilityID>" + as.facilityId() + "</u:facilityID>" + message(escapedMessage)
                + "</u:submitSingleMessage>";
    }

    /** Without credentials in the body. */
    static String submitWithHeader(String header, String escapedMessage) {
        return of(header, "<u:submitSingleMessage>" + message(escapedMessage) + "</u:submitSingleMessage>");
    }

    static String security(String content) {
        return "<w:Security s:mustUnderstand=\"true\" xmlns:w=\"" + OASIS + "wssecurity-secext-1.0.xsd\">" + content
                + "</w:Security>";
    }

    static String token(String username, String password, String type) {
        return "<w:UsernameToken><w:Username>" + username + "</w:Username><w:Password Type=\"" + OASIS
                + "username-token-profile-1.0#" + type + "\">" + password + "</w:Password></w:UsernameToken>";
    }

    private static String message(String escaped) {
        return "<u:hl7Message>" + escaped + "</u:hl7Message>";
    }
}
