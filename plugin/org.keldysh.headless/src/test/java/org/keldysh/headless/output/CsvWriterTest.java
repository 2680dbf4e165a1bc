package org.keldysh.headless.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

    @TempDir
    Path m_folder;

    private String write(final Object... values) throws IOException {
        final Path file = m_folder.resolve("a.csv");
        try (CsvWriter csv = new CsvWriter(file, List.of("a", "b, c"))) {
            csv.write(Arrays.asList(values));
        }
        return Files.readString(file);
    }

    @Test
    void quotesWhatNeedsQuotes() throws IOException {
        assertEquals("a,\"b, c\"\n\"say \"\"x\"\"\",\"two\nlines\"\n", write("say \"x\"", "two\nlines"));
        assertEquals("a,\"b, c\"\nΓ,true\n", write("Γ", true));
    }

    @Test
    void numbersKeepAllDigitsInEveryLocale() throws IOException {
        final Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertEquals("a,\"b, c\"\n0.1,1234567\n", write(0.1, 1234567L));
            assertEquals("a,\"b, c\"\n-1.0E-300,3.141592653589793\n", write(-1e-300, Math.PI));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void missingValuesAreEmpty() throws IOException {
        assertEquals("a,\"b, c\"\n1,\n", write(1, null));
        assertEquals("a,\"b, c\"\n1,\n", write(1, Double.NaN));
    }

    @Test
    void listsAreJson() throws IOException {
        assertEquals("a,\"b, c\"\n\"[1.0,-0.5,null]\",\"[\"\"x\"\",2,null]\"\n",
            write(new double[] {1, -0.5, Double.NaN}, Arrays.asList("x", 2L, null)));
    }
}
