package org.jenner.cdsi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jenner.cdsi.schedule.ScheduleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the READMEs show works. */
class ReadmeTest {
    @TempDir
    Path folder;

    @Test
    void theExampleCompilesWithNothingButTheModule() throws IOException {
        String example = block(Path.of("README.md"), "java");
        assertThat(example.lines()).hasSizeLessThanOrEqualTo(20);
        String program = "import java.nio.file.Path; import java.time.LocalDate; import java.util.List;"
                + " import org.jenner.cdsi.*; import org.jenner.cdsi.assessment.*; import org.jenner.cdsi.patient.*;"
                + " import org.jenner.cdsi.schedule.*; class Example { static void show() throws Exception {\n"
                + example
                + "}}";
        StringWriter told = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.getTask(
                                told,
                                null,
                                null,
                                List.of("-cp", "target/classes", "-proc:none", "-d", folder.toString()),
                                null,
                                List.of(source(program)))
                        .call())
                .as(told.toString())
                .isTrue();
    }

    private static JavaFileObject source(String program) {
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return program;
            }
        };
    }

    @Test
    void theOverlayShownIsOne() throws Exception {
        CdcSchedule464.copyTo(folder.resolve("cdc-4.64"));
        Path overlay = Files.writeString(
                folder.resolve("shown.xml"), block(CdcSchedule464.SCHEDULES.resolve("README.md"), "xml"));
        assertThat(ScheduleReader.read(overlay).amendments()).hasSize(1);
    }

    private static String block(Path file, String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(file));
        assertThat(block.find()).as(file + " shows some " + language).isTrue();
        return block.group(1);
    }
}
