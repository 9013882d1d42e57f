package org.jenner.registry.platform.page;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the shell of the pages into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Assets assets = new Assets();

    @Bean
    Assets assets() {
        return assets;
    }

    @Bean
    Templates templates(PageFrames frames) {
        return new Templates(frames);
    }

    @Bean
    FilterRegistrationBean<PageDoor> pageDoor(Templates templates, PageFrames frames) {
        FilterRegistrationBean<PageDoor> registration = new FilterRegistrationBean<>(new PageDoor(templates, frames));
        // Pages and assets only: messages have doors of their own.
        registration.addServletNames("dispatcherServlet");
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> errorValve(
            ObjectProvider<ServletRegistrationBean<?>> doors,
            ObjectProvider<Templates> templates,
            ObjectProvider<PageFrames> frames) {
        ErrorValve valve = new ErrorValve(() -> pathsOf(doors), templates::getObject, frames::getObject);
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve));
    }

    /** What is not served by Spring's servlet is no page. */
    private static List<String> pathsOf(ObjectProvider<ServletRegistrationBean<?>> servlets) {
        return servlets.stream()
                .filter(servlet -> !(servlet instanceof DispatcherServletRegistrationBean))
                .flatMap(servlet -> servlet.getUrlMappings().stream())
                .map(path -> path.replaceFirst("/\\*$", ""))
                .toList();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormArgument());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.address("**"))
                .addResourceLocations("classpath:/" + Assets.FOLDER)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    }

    /** In the place of Spring's: whatever is thrown reaches {@link PageDoor}. */
    @Override
    public void configureHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add((request, response, handler, failed) -> unresolved());
    }

    private static @Nullable ModelAndView unresolved() {
        return null;
    }
}
