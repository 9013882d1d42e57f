package org.jenner.registry.testing;

import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isNative;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.ResettableClassFileTransformer;
import net.bytebuddy.asm.Advice;

/**
 * Which types of the house some work passes, in the order in which it first comes to each: every method and constructor tells
 * when it is entered, in whatever thread. Nested types count as the type they stand in.
 */
public final class PassedTypes implements AutoCloseable {

    private static final Set<String> PASSED = Collections.synchronizedSet(new LinkedHashSet<>());

    private final Instrumentation instrumentation = ByteBuddyAgent.install();
    private final ResettableClassFileTransformer transformer;

    /**
     * Begins to listen.
     *
     * @param ignored prefixes of names of types that do not count, such as those of tests
     */
    public PassedTypes(List<String> ignored) {
        transformer = new AgentBuilder.Default()
                .disableClassFormatChanges()
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                // From the class files: looking at loaded types would load others, which then went unheard.
                .with(AgentBuilder.DescriptionStrategy.Default.POOL_ONLY)
                .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
                .ignore(none())
                .type(type -> type.getName().startsWith("org.jenner.")
                        && ignored.stream().noneMatch(type.getName()::startsWith))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Entry.class)
                        .on(isMethod()
                                .or(isConstructor())
                                .and(not(isAbstract()))
                                .and(not(isNative())))))
                .installOn(instrumentation);
    }

    /** What is put in front of each method. */
    public static final class Entry {
        private Entry() {}

        /** Runs inside the methods of others. */
        @Advice.OnMethodEnter
        public static void enter(@Advice.Origin("#t") String type) {
            PassedTypes.passed(type);
        }
    }

    /** Called from inside the types. */
    public static void passed(String type) {
        int nested = type.indexOf('$');
        PASSED.add(nested < 0 ? type : type.substring(0, nested));
    }

    /** Runs some work and tells what was passed. */
    public List<String> during(Runnable work) {
        PASSED.clear();
        work.run();
        synchronized (PASSED) {
            return List.copyOf(PASSED);
        }
    }

    @Override
    public void close() {
        transformer.reset(instrumentation, AgentBuilder.RedefinitionStrategy.RETRANSFORMATION);
    }
}
