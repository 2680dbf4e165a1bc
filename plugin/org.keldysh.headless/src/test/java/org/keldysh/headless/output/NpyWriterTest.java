package org.keldysh.headless.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyWriterTest {

    @TempDir
    Path m_folder;

    @Test
    void isReadBackWithItsShape() throws IOException {
        final Path file = m_folder.resolve("a.npy");
        try (NpyWriter npy = new NpyWriter(file, 2, 1, 3)) {
            npy.write(new double[] {1, -0.0, Double.MIN_VALUE});
            npy.write(new double[] {Math.PI, Double.NaN, Double.POSITIVE_INFINITY});
            npy.requireComplete();
        }
        final NpyFile read = NpyFile.read(file);
        assertArrayEquals(new int[] {2, 1, 3}, read.shape());
        assertArrayEquals(new double[] {1, -0.0, Double.MIN_VALUE, Math.PI, Double.NaN, Double.POSITIVE_INFINITY},
            read.values());
    }

    @Test
    void oneDimensionIsATuple() throws IOException {
        final Path file = m_folder.resolve("a.npy");
        new NpyWriter(file, 0).close();
        assertEquals("{'descr': '<f8', 'fortran_order': False, 'shape': (0,), }", NpyFile.read(file).header().strip());
    }

    @Test
    void noticesMissingValues() throws IOException {
        try (NpyWriter npy = new NpyWriter(m_folder.resolve("a.npy"), 2, 2)) {
            npy.write(new double[2]);
            assertThrows(IllegalStateException.class, npy::requireComplete);
        }
    }
}
