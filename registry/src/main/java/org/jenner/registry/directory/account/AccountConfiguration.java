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
    SignIn signIn(
            Databases databases,
            JurisdictionClock clock,
            PasswordHashes hashes,
            PersonalSecrets secrets,
            Sessions sessions,
            AccountEvents events) {
        FailedSignIns failures = new FailedSignIns(databases.admin(), clock, secrets);
        return new SignIn(databases.admin(), clock, hashes, failures, sessions, events);
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
