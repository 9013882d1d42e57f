package org.jenner.cdsi.schedule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jenner.cdsi.xml.XmlElement;

/**
 * What a release says, as a SHA-256: its name, tables and antigens after the changes of its overlays. How its files are laid out,
 * and the reasons that overlays give, do not count.
 */
final class Fingerprint {
    private static final char END = '\u0000';

    private final StringBuilder said = new StringBuilder();

    private Fingerprint() {}

    static String of(ReleaseTree tree) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(tree.name());
        fingerprint.add(tree.tables());
        tree.antigens().stream()
                .sorted(Comparator.comparing(root -> String.valueOf(root.attribute("name"))))
                .forEach(fingerprint::add);
        return Sha256.of(fingerprint.said.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void add(ReleaseName name) {
        said.append(name.authority()).append(END).append(name.version()).append(END);
        said.append(name.label()).append(END).append(name.effectiveDate()).append(END);
        said.append(name.sourceDate()).append(END);
    }

    private void add(XmlElement element) {
        said.append('<').append(element.name());
        List<String> attributes = new ArrayList<>();
        for (int place = 0; place < element.attributeCount(); place++) {
            attributes.add(element.attributeName(place) + '=' + element.attributeValue(place));
        }
        attributes.sort(Comparator.naturalOrder());
        attributes.forEach(attribute -> said.append(END).append(attribute));
        said.append('>').append(element.text());
        element.children().forEach(this::add);
        said.append(END);
    }
}
