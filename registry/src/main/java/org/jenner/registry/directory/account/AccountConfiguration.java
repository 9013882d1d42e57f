package org.jenner.registry.directory.account;

import java.util.List;
import org.jenner.registry.platform.clock.JurisdictionClock;
import org.jenner.registry.platform.database.Databases;
import org.jenner.registry.platform.page.Assets;
import org.jenner.registry.platform.seal.PersonalSecrets;
import org.jenner.registry.reference.jurisdiction.Jurisdiction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The beans of accounts, and their place before all pages. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    Rights rights() {
        return Rights.load();
    }

    @Bean
    Sessions sessions(Databases databases, JurisdictionClock clock, Jurisdiction jurisdiction) {
        return new Sessions(databases.admin(), clock, jurisdiction.sessions());
    }

    @Bean
    AccountEvents accountEvents(JurisdictionClock clock) {
        return new AccountEvents(clock);
    }

    @Bean
    PasswordHashes passwordHashes() {
        return new PasswordHashes();
    }

    @Bean
    FailedSignIns failedSignIns(Databases databases, JurisdictionClock clock, PersonalSecrets secrets) {
        return new FailedSignIns(databases.admin(), clock, secrets);
    }

    @Bean
    SignIn signIn(
            Databases databases,
            JurisdictionClock clock,
            PasswordHashes hashes,
            FailedSignIns failures,
            Sessions sessions,
            AccountEvents events) {
        return new SignIn(databases.admin(), clock, hashes, failures, sessions, events);
    }

    @Bean
    Passwords passwords(
            Databases databases,
            JurisdictionClock clock,
            PasswordHashes hashes,
            FailedSignIns failures,
            Jurisdiction jurisdiction) {
        return new Passwords(databases.admin(), clock, hashes, failures, jurisdiction.sessions());
    }

    @Bean
    NewPassword newPassword(Passwords passwords, Jurisdiction jurisdiction) {
        return new NewPassword(passwords, jurisdiction);
    }

    @Bean
    SecondFactor secondFactor(
            Databases databases,
            JurisdictionClock clock,
            PersonalSecrets secrets,
            FailedSignIns failures,
            Sessions sessions,
            AccountEvents events) {
        return new SecondFactor(
                databases.admin(), clock, secrets, failures, new KnownBrowsers(clock), sessions, events);
    }

    @Bean
    OwnSessions ownSessions(
            Databases databases, JurisdictionClock clock, Jurisdiction jurisdiction, AccountEvents events) {
        return new OwnSessions(databases.admin(), clock, jurisdiction.sessions(), events);
    }

    @Bean
    Accounts accounts(
            Databases databases,
            JurisdictionClock clock,
            Passwords passwords,
            SecondFactor secondFactor,
            Sessions sessions,
            AccountEvents events) {
        return new Accounts(databases.admin(), clock, passwords, secondFactor, sessions, events);
    }

    @Bean
    FirstAdministrator firstAdministrator(
            Databases databases, Jurisdiction jurisdiction, Accounts accounts, Passwords passwords) {
        return new FirstAdministrator(databases.admin(), jurisdiction, accounts, passwords);
    }

    @Bean
    Entrance entrance(Sessions sessions, Rights rights, Jurisdiction jurisdiction, Assets assets) {
        return new Entrance(sessions, rights, jurisdiction, assets);
    }

    @Bean
    WebMvcConfigurer entranceBeforePages(Entrance entrance) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(entrance).excludePathPatterns("/assets/**");
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new SignedInArgument(entrance));
            }
        };
    }
}
