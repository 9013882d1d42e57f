package org.jenner.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "{1} | {2}: {0} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            GIVEN_NAME | given=Anna | given=ANNA | SAME
            GIVEN_NAME | given=Ánna | given=Anna | SAME
            GIVEN_NAME | given=Ya_Smeen | given=YaSmeen | SAME
            GIVEN_NAME | given=O'Na | given=Ona | SAME
            GIVEN_NAME | given=Anna_Maria | given=Anna | PART
            GIVEN_NAME | given=Anna-Maria | given=Maria | PART
            GIVEN_NAME | given=William | given=Bill | NICKNAME
            GIVEN_NAME | given=Lateefah | given=Lateefa | VERY_NEAR
            GIVEN_NAME | given=Zennor | given=Zennr | VERY_NEAR
            GIVEN_NAME | given=Cailan | given=Caikan | NEAR
            GIVEN_NAME | given=Jemma | given=Je | SIMILAR
            GIVEN_NAME | given=Katrin | given=K | INITIAL
            GIVEN_NAME | given=Anna middle=Berta | given=Berta | ELSEWHERE
            GIVEN_NAME | given=Anna alias=Nuschi | given=Nuschi | ELSEWHERE
            GIVEN_NAME | given=Anna family=Testo | given=Testo family=Anna | SWAPPED
            GIVEN_NAME | given=Anna | given=Berta | DIFFERENT
            GIVEN_NAME | given=Anna | given= | -
            GIVEN_NAME | given=Baby_Boy | given=Anna | -
            GIVEN_NAME | given=Twin_A | given=Twin_A | -
            FAMILY_NAME | family=Toale-Wood | family=Toale_Wood | SAME
            FAMILY_NAME | family=O'Neill | family=ONeill | SAME
            FAMILY_NAME | family=Toale-Wood | family=Wood-Toale | REORDERED
            FAMILY_NAME | family=Toale-Wood | family=Wood | PART
            FAMILY_NAME | family=Toale-Wood | family=Wood_Testo | PART
            FAMILY_NAME | family=Testname | family=Testnam | VERY_NEAR
            FAMILY_NAME | family=Muhlenberg | family=Mühlenberg | SAME
            FAMILY_NAME | family=Meyer | family=Mayor | SIMILAR
            FAMILY_NAME | family=Wood second=Quagga | family=Quagga | ELSEWHERE
            FAMILY_NAME | family=Wood | family=Quagga mother=Wood | ELSEWHERE
            FAMILY_NAME | family=Wood | family=Quagga | DIFFERENT
            FAMILY_NAME | family=Unknown | family=Quagga | -
            FAMILY_NAME | family=Orange_Jr | family=Orange | SAME
            SUFFIX | family=Orange_Jr | family=Orange suffix=Senior | DIFFERENT
            SUFFIX | family=Orange_III | family=Orange suffix=3rd | SAME
            SUFFIX | suffix=Jr | alias=II | DIFFERENT
            SUFFIX | suffix=Jr | family=Orange | -
            MIDDLE_NAME | middle=Maria | middle=M | INITIAL
            MIDDLE_NAME | middle=Rachelle | middle=Rachel | PART
            MIDDLE_NAME | middle=Espperanza | middle=Esperanza | VERY_NEAR
            MIDDLE_NAME | middle=Maria | middle=Berta | DIFFERENT
            OTHER_FAMILY_NAME | second=Wood | second=Wood | SAME
            ALIAS | alias=Nuschi | alias=Nushi | NEAR
            BIRTH_DATE | born=20200305 | born=20200305 | SAME
            BIRTH_DATE | born=20200305 | born=20200503 | DAY_AND_MONTH_SWAPPED
            BIRTH_DATE | born=20200312 | born=20200321 | DIGITS_TRANSPOSED
            BIRTH_DATE | born=20200305 | born=20200306 | ONE_DIGIT
            BIRTH_DATE | born=20200305 | born=20100305 | ONE_DIGIT
            BIRTH_DATE | born=20200725 | born=20200101 | FIRST_OF_JANUARY
            BIRTH_DATE | born=20200305 | born=20200317 | TWO_PARTS
            BIRTH_DATE | born=20200229 | born=20200301 | NEAR_DAY
            BIRTH_DATE | born=20191231 | born=20200103 | NEAR_DAY
            BIRTH_DATE | born=20200305 | born=20180719 | DIFFERENT
            BIRTH_DATE | born=19540305 | born=20200305 | DIFFERENT
            BIRTH_DATE | born=20200305 | born=20200399 | TWO_PARTS
            BIRTH_DATE | born=20200305 | born=19000101 | -
            SEX | sex=F | sex=F | SAME
            SEX | sex=F | sex=M | DIFFERENT
            SEX | sex=F | sex=X | -
            MULTIPLE_BIRTH | twin=Y | twin=Y | BOTH
            MULTIPLE_BIRTH | twin=N | twin=N | SAME
            MULTIPLE_BIRTH | twin=Y | twin=N | DIFFERENT
            BIRTH_ORDER | order=1 | order=2 | DIFFERENT
            BIRTH_ORDER | twin=N order=1 | order=1 | -
            RECORD_NUMBER | mrn=A/17 | mrn=A/17;B/18 | SAME
            RECORD_NUMBER | mrn=A/17 | mrn=A/18 | DIFFERENT
            RECORD_NUMBER | mrn=A/17 | mrn=B/17 | -
            SOCIAL_SECURITY | ssn=512-68-3391 | ssn=512683391 | SAME
            SOCIAL_SECURITY | ssn=512683391 | ssn=512683391 | SAME
            SOCIAL_SECURITY | ssn=512683391 | ssn=512683319 | NEAR
            SOCIAL_SECURITY | ssn=512683391 | ssn=731150248 | DIFFERENT
            SOCIAL_SECURITY | ssn=999999999 | ssn=999999999 | -
            SOCIAL_SECURITY | ssn=123456789 | ssn=123456789 | -
            MEDICAID | medicaid=MI/17 | medicaid=OH/17 | -
            ADDRESS | home=12_North_Main_Street,Testville,12345 | home=12_N_Main_St,Testville,12345-0001 | SAME
            ADDRESS | home=12_Main_St,Testville,12345 | home=12_Main_St,Testtown,12345 | SAME
            ADDRESS | home=12_Main_St,Testville,12345 | home=12_Mian_St,Testville,12345 | NEAR
            ADDRESS | home=12_Main_St,Testville,12345 | home=12_Main_St,Testtown,54321 | STREET_ONLY
            ADDRESS | home=12_Main_St,Testville,12345 | home=99_Oak_Ln,Testville,12345 | PLACE
            ADDRESS | home=12_Main_St,Testville,12345 | home=112_Main_St,Testville,12345 | NEAR
            ADDRESS | home=12_Main_St,Testville,12345 | home=,Testville,12345 | PLACE_ALONE
            ADDRESS | home=12_Main_St,Testville,12345 | home=99_Oak_Ln,Testtown,54321 | DIFFERENT
            ADDRESS | home=12_Main_St,Testville,12345;9_Oak_Ln,Old,1 | home=9_Oak_Lane,Old,1 | SAME
            ADDRESS | home=12_Main_St,Testville,12345 | home=Homeless,, | -
            PHONE | phone=(555)010-1234 | phone=+1_555_010_1234 | SAME
            PHONE | phone=5550101234 | phone=4440101234 | LOCAL_PART
            PHONE | phone=5550101234 | phone=5550101235 | NEAR
            PHONE | phone=5550101234 | phone=4442223334 | DIFFERENT
            PHONE | phone=5550101234;4442223334 | phone=4442223334 | SAME
            PHONE | phone=0000000000 | phone=0000000000 | -
            PHONE | phone=911 | phone=911 | -
            MOTHERS_MAIDEN_NAME | mother=Testo | mother=Testo | SAME
            MOTHERS_MAIDEN_NAME | mother=Fairfield | mother=Gairfield | NEAR
            GUARDIAN_GIVEN_NAME | guardian=Anna | guardian=Berta | DIFFERENT
            GUARDIAN_FAMILY_NAME | guardians=Testo | guardians= | -
            """)
    void comparesEachField(Field field, String one, String other, String level) {
        Profile a = Said.profile(one);
        Profile b = Said.profile(other);

        assertThat(Comparison.of(a, b).level(field).map(Level::name).orElse("-"))
                .isEqualTo(level);
        assertThat(Comparison.of(b, a).level(field).map(Level::name).orElse("-"))
                .isEqualTo(level);
    }
}
