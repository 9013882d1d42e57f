package org.jenner.cdsi.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenner.cdsi.xml.XmlText;

/**
 * An outcome as JUnit XML, which build servers show: a suite for each release that answered, a test case for each case, its
 * class the vaccine group. The same outcome gives the same text.
 */
public final class JUnitReport {
    private JUnitReport() {}

    /** The whole document. */
    public static String of(CaseOutcome outcome) {
        Map<String, List<CaseResult>> byRelease = new LinkedHashMap<>();
        for (CaseResult result : outcome.results()) {
            String release =
                    result.release().authority() + " " + result.release().version();
            byRelease.computeIfAbsent(release, name -> new ArrayList<>()).add(result);
        }
        XmlText xml = new XmlText();
        xml.open(
                "testsuites",
                "tests",
                String.valueOf(outcome.results().size()),
                "failures",
                String.valueOf(outcome.failed()));
        byRelease.forEach((release, results) -> suite(xml, release, results));
        xml.close("testsuites");
        return xml.toString();
    }

    private static void suite(XmlText xml, String release, List<CaseResult> results) {
        long failures = results.stream().filter(result -> !result.passed()).count();
        xml.open(
                "testsuite",
                "name",
                release,
                "tests",
                String.valueOf(results.size()),
                "failures",
                String.valueOf(failures),
                "errors",
                "0",
                "skipped",
                "0");
        for (CaseResult result : results) {
            if (result.passed()) {
                xml.empty("testcase", "classname", result.vaccineGroup(), "name", result.caseId());
            } else {
                xml.open("testcase", "classname", result.vaccineGroup(), "name", result.caseId());
                failure(xml, result);
                xml.close("testcase");
            }
        }
        xml.close("testsuite");
    }

    private static void failure(XmlText xml, CaseResult result) {
        List<String> lines = Stream.concat(result.differences().stream(), result.explanation().stream())
                .toList();
        xml.text(
                "failure",
                String.join("\n", lines),
                "message",
                result.differences().getFirst());
    }
}
