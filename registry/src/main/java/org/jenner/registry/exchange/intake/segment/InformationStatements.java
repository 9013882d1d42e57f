package org.jenner.registry.exchange.intake.segment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jenner.registry.exchange.intake.value.ReadingContext;
import org.jenner.registry.exchange.intake.value.Text;
import org.jenner.registry.record.source.VaccineInformationStatement;
import org.jspecify.annotations.Nullable;

/** Reads the vaccine information statements that were handed out with a dose: one for each group of OBX (IZ-24). */
final class InformationStatements {

    private static final Set<ObservationKind> KINDS = EnumSet.of(
            ObservationKind.DOCUMENT_TYPE,
            ObservationKind.VACCINE_TYPE,
            ObservationKind.COMPONENT_VACCINE_TYPE,
            ObservationKind.STATEMENT_PUBLISHED,
            ObservationKind.STATEMENT_PRESENTED);

    private static final Pattern BARCODE = Pattern.compile("253\\d{21}");

    private InformationStatements() {}

    static List<VaccineInformationStatement> read(List<Obx> observations, ReadingContext context) {
        return ObxGroups.of(observations, KINDS).stream()
                .map(group -> statement(group, context))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a statement says which document was presented when, as IZ-24 asks. */
    static boolean isComplete(VaccineInformationStatement statement) {
        boolean document =
                statement.barcode() != null || (statement.vaccineType() != null && statement.published() != null);
        return document && statement.presented() != null;
    }

    private static Optional<VaccineInformationStatement> statement(
            Map<ObservationKind, Obx> group, ReadingContext context) {
        Obx type = group.getOrDefault(ObservationKind.VACCINE_TYPE, group.get(ObservationKind.COMPONENT_VACCINE_TYPE));
        var statement = new VaccineInformationStatement(
                barcode(group.get(ObservationKind.DOCUMENT_TYPE), context),
                vaccineType(type, context),
                day(group.get(ObservationKind.STATEMENT_PUBLISHED), context),
                day(group.get(ObservationKind.STATEMENT_PRESENTED), context));
        boolean empty = statement.barcode() == null
                && statement.vaccineType() == null
                && statement.published() == null
                && statement.presented() == null;
        return empty ? Optional.empty() : Optional.of(statement);
    }

    /** New editions come out faster than code tables: a barcode of the right form is kept, known or not. */
    private static @Nullable String barcode(@Nullable Obx obx, ReadingContext context) {
        if (obx == null) {
            return null;
        }
        String barcode = Text.orNull(obx.value().value(1));
        if (barcode != null && BARCODE.matcher(barcode).matches()) {
            return barcode;
        }
        obx.valueUnknown(context, "cdcgs1vis");
        return null;
    }

    private static @Nullable String vaccineType(@Nullable Obx obx, ReadingContext context) {
        if (obx == null) {
            return null;
        }
        var known = context.codes().cvx(obx.value().value(1));
        if (known.isEmpty()) {
            obx.valueUnknown(context, "CVX");
            return null;
        }
        return known.get().code().code();
    }

    private static @Nullable LocalDate day(@Nullable Obx obx, ReadingContext context) {
        return obx == null ? null : obx.day(context);
    }
}
