package org.jenner.registry.app;

import org.jenner.registry.directory.Authentication;
import org.jenner.registry.directory.Directory;
import org.jenner.registry.directory.Enrollment;
import org.jenner.registry.directory.FailedLogins;
import org.jenner.registry.forecast.LoadedSchedules;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.seal.Handles;
import org.jenner.registry.platform.seal.InterfaceSecrets;
import org.jenner.registry.platform.seal.MasterKey;
import org.jenner.registry.platform.seal.MessageSeals;
import org.jenner.registry.platform.seal.PersonalSecrets;
import org.jenner.registry.platform.seal.PublicNumbers;
import org.jenner.registry.reference.codes.CodeSets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;

/** What every room of the house may ask for, made before the first door opens; each is a bean under its own type. */
public record Parts(
        Databases databases,
        Jurisdiction jurisdiction,
        JurisdictionClock clock,
        CodeSets codes,
        LoadedSchedules schedules,
        MessageSeals seals,
        PublicNumbers publicNumbers,
        Directory directory,
        Enrollment enrollment,
        Authentication authentication,
        PersonalSecrets personalSecrets,
        Handles handles) {

    public static Parts of(
            Databases databases,
            Jurisdiction jurisdiction,
            JurisdictionClock clock,
            CodeSets codes,
            LoadedSchedules schedules,
            MasterKey key) {
        InterfaceSecrets secrets = new InterfaceSecrets(key);
        Directory directory = new Directory(databases.admin());
        return new Parts(
                databases,
                jurisdiction,
                clock,
                codes,
                schedules,
                new MessageSeals(key, databases.admin(), clock.clock()),
                new PublicNumbers(key),
                directory,
                new Enrollment(databases.admin(), secrets),
                new Authentication(databases.admin(), directory, secrets, new FailedLogins()),
                new PersonalSecrets(key),
                new Handles(key));
    }
}
