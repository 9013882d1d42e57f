package org.jenner.registry.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jenner.registry.record.source.DoseStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the order of segments says, and what becomes of segments that stand where they do not belong. */
class StructureRulesTest {

    private static final String ORC_2 = Vxu.ORC.replace("D1^CLINIC", "D2^CLINIC");
    private static final String RXA_2 =
            Vxu.RXA.replace("94^MMRV^CVX", "83^Hep A^CVX").replace("||00^New", "||01^Historical");

    @Test
    void takesAMessageWithoutOrdersForDemographicsOnly() {
        VxuReading reading = Vxu.patientOnly().read();

        assertThat(Readings.doses(reading)).isEmpty();
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void rejectsAMessageWithoutPid() {
        VxuReading reading = Vxu.good().without("PID").read();

        assertThat(Answers.line(reading)).isEqualTo("E PID^1 100/7 patient-segment-missing");
        assertThat(reading.rejected()).isTrue();
    }

    @Test
    void readsNothingFromASecondPatientOn() {
        VxuReading reading =
                Vxu.good().plus(Vxu.PID.replace("A1^^^", "A2^^^"), ORC_2, RXA_2).read();

        assertThat(Answers.line(reading)).isEqualTo("E PID^2 100/8 patient-segment-repeated");
        assertThat(Readings.patient(reading).identifier().value()).isEqualTo("A1");
        assertThat(Readings.dose(reading).cvx().code()).isEqualTo("94");
    }

    @Test
    void leavesOutWhatStandsBeforeThePatient() {
        VxuReading reading =
                Vxu.patientOnly().before("PID", 1, Vxu.ORC, Vxu.RXA).read();

        assertThat(Answers.line(reading))
                .isEqualTo("E ORC^1 100/8 segment-out-of-order + E RXA^1 100/8 segment-out-of-order");
        assertThat(Readings.doses(reading)).isEmpty();
    }

    @Test
    void leavesOutPatientSegmentsThatComeTooLate() {
        VxuReading reading = Vxu.good().without("PD1").plus(Vxu.PD1, Vxu.NK1).read();

        assertThat(Answers.line(reading))
                .isEqualTo("E PD1^1 100/8 segment-out-of-order + E NK1^2 100/8 segment-out-of-order");
        assertThat(Readings.patient(reading).publicity()).isNull();
        assertThat(Readings.patient(reading).nextOfKin()).hasSize(1);
    }

    @Test
    void leavesOutASecondPd1() {
        VxuReading reading = Vxu.patientOnly().before("NK1", 1, Vxu.PD1).read();

        assertThat(Answers.line(reading)).isEqualTo("E PD1^2 100/8 segment-out-of-order");
    }

    @Test
    void leavesOutPd1AfterNextOfKin() {
        VxuReading reading = Vxu.patientOnly().without("PD1").plus(Vxu.PD1).read();

        assertThat(Answers.line(reading)).isEqualTo("E PD1^1 100/8 segment-out-of-order");
    }

    @Test
    void losesAnOrderWithoutAdministration() {
        VxuReading reading = Vxu.good().before("ORC", 1, ORC_2).read();

        assertThat(Answers.line(reading)).isEqualTo("E ORC^1 100/7 order-without-administration");
        DoseStatement dose = Readings.dose(reading);
        assertThat(dose.order()).isEqualTo(2);
        assertThat(reading.orderNumbers().get(2))
                .hasToString("Location[segment=ORC, sequence=2, field=3, repetition=0, component=0, subcomponent=0]");
    }

    @Test
    void losesTheLastOrderWithoutAdministration() {
        VxuReading reading = Vxu.good().plus(ORC_2).read();

        assertThat(Answers.line(reading)).isEqualTo("E ORC^2 100/7 order-without-administration");
        assertThat(Readings.doses(reading)).hasSize(1);
    }

    @Test
    void keepsAnAdministrationWithoutOrder() {
        VxuReading reading = Vxu.good().without("ORC").plus(RXA_2).read();

        assertThat(Answers.line(reading))
                .isEqualTo("W RXA^1 100/7 administration-without-order + W RXA^2 100/7 administration-without-order");
        assertThat(Readings.doses(reading)).extracting(DoseStatement::order).containsExactly(1, 2);
        assertThat(Readings.doses(reading))
                .extracting(DoseStatement::fillerOrder)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(strings = {Vxu.ELIGIBILITY, Vxu.RXR})
    void leavesOutWhatStandsBeforeItsAdministration(String segment) {
        VxuReading reading = Vxu.good().before("RXA", 1, segment).read();

        assertThat(Answers.line(reading)).isEqualTo("E " + segment.substring(0, 3) + "^1 100/8 segment-out-of-order");
        assertThat(Readings.dose(reading).eligibility()).isNotNull();
    }

    @Test
    void leavesOutAnObservationBeforeAnyOrder() {
        VxuReading reading = Vxu.good().before("ORC", 1, Vxu.ELIGIBILITY).read();

        assertThat(Answers.line(reading)).isEqualTo("E OBX^1 100/8 segment-out-of-order");
    }

    @Test
    void leavesOutARouteThatComesLateOrTwice() {
        assertThat(Answers.line(Vxu.good().without("RXR").plus(Vxu.RXR).read()))
                .isEqualTo("E RXR^1 100/8 segment-out-of-order");
        assertThat(Answers.line(Vxu.good().before("RXR", 1, Vxu.RXR).read()))
                .isEqualTo("E RXR^2 100/8 segment-out-of-order");
    }

    @Test
    void passesOverSegmentsThatTheRecordHasNoUseFor() {
        VxuReading reading = Vxu.good()
                .before("ORC", 1, "PV1|1|R", "GT1|1", "IN1|1|x", "ZZZ|local")
                .before("RXA", 1, "TQ1|1")
                .before("RXA", 1, "NTE|1||a note on the order")
                .read();

        assertThat(reading.problems()).isEmpty();
        assertThat(Readings.doses(reading)).hasSize(1);
        assertThat(Readings.dose(reading).comments()).isEmpty();
    }

    @Test
    void dividesOrdersByPosition() {
        VxuReading reading = Vxu.good()
                .plus(ORC_2, RXA_2, Vxu.RXR.replace("LA^Left Arm", "RA^Right Arm"))
                .read();

        assertThat(Readings.doses(reading))
                .extracting(dose -> dose.cvx().code())
                .containsExactly("94", "83");
        assertThat(Readings.doses(reading).get(0).eligibility()).isNotNull();
        assertThat(Readings.doses(reading).get(1).eligibility()).isNull();
        assertThat(Readings.doses(reading).get(1).site()).extracting("code").isEqualTo("RA");
        assertThat(reading.problems()).isEmpty();
    }
}
