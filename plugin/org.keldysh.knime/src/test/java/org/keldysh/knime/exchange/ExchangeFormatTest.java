package org.keldysh.knime.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.knime.node.TestDevices;
import org.keldysh.physics.task.ProgressMonitor;

import io.jhdf.HdfFile;

/** What every format of arrays must be able to do. */
class ExchangeFormatTest {

    private static final double[] FIELD = new Random(3).doubles(2 * 6 * 4, -2, 2).toArray();

    @TempDir
    Path m_folder;

    private Path write(final String name) throws IOException {
        final Path file = m_folder.resolve(name);
        try (ArraySink sink = ExchangeFormat.of(name).create(file)) {
            sink.write(TestDevices.TINY);
            sink.write(NamedArray.of("displacement", FIELD, 2, 6, 4), ProgressMonitor.NONE);
            sink.write(NamedArray.of("current", new double[]{0.25, Double.NaN}, 2), ProgressMonitor.NONE);
            sink.write(NamedArray.of("energies", new int[]{-7, Integer.MAX_VALUE}, 2), ProgressMonitor.NONE);
            sink.write(NamedArray.of("seed", new long[]{Long.MIN_VALUE, 1L << 60}, 2), ProgressMonitor.NONE);
            sink.write(NamedArray.of("rowId", new String[]{"Row0", "κ and 𝛾"}, 2), ProgressMonitor.NONE);
        }
        return file;
    }

    private static Map<String, NamedArray> read(final Path file) throws IOException {
        final Map<String, NamedArray> arrays = new LinkedHashMap<>();
        try (ArraySource source = ExchangeFormat.open(file)) {
            for (final ArrayInfo array : source.arrays()) {
                arrays.put(array.name(), source.read(array, ProgressMonitor.NONE));
            }
        }
        return arrays;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.h5", "A.HDF5"})
    void everyArrayComesBack(final String name) throws IOException {
        final Map<String, NamedArray> arrays = read(write(name));
        assertEquals(List.of(2, 6, 4), arrays.get("displacement").info().shape());
        assertArrayEquals(FIELD, (double[])arrays.get("displacement").values());
        assertArrayEquals(new double[]{0.25, Double.NaN}, (double[])arrays.get("current").values());
        assertArrayEquals(new int[]{-7, Integer.MAX_VALUE}, (int[])arrays.get("energies").values());
        assertArrayEquals(new long[]{Long.MIN_VALUE, 1L << 60}, (long[])arrays.get("seed").values());
        assertArrayEquals(new String[]{"Row0", "κ and 𝛾"}, (String[])arrays.get("rowId").values());
    }

    @Test
    void theNumpyArchiveHasTheDeviceAsText() throws IOException {
        final NamedArray device = read(write("a.npz")).get("device");
        assertEquals(List.of(), device.info().shape());
        final String json = ((String[])device.values())[0];
        assertTrue(json.contains("\"length\":6") && json.contains("\"coupling\":1.5"), json);
    }

    @Test
    void theHdf5FileHasUnitsAndTheDeviceAsAttributes() throws IOException {
        try (HdfFile file = new HdfFile(write("a.h5"))) {
            assertEquals(6, file.getAttribute("length").getData());
            assertEquals(1, file.getAttribute("periodicWidth").getData());
            assertEquals(1.5, file.getAttribute("coupling").getData());
            assertEquals("t/hbar", file.getDatasetByPath("current").getAttribute("unit").getData());
        }
    }

    @Test
    void theSameArraysGiveTheSameNumpyArchive() throws IOException {
        assertArrayEquals(Files.readAllBytes(write("a.npz")), Files.readAllBytes(write("b.npz")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.h5"})
    void aFileThatMissesItsEndIsRefused(final String name) throws IOException {
        final byte[] whole = Files.readAllBytes(write(name));
        for (final double share : new double[]{0, 0.02, 0.1, 0.5, 0.9, 0.999}) {
            final Path cut = Files.write(m_folder.resolve("cut-" + name), Arrays.copyOf(whole, (int)(share * whole.length)));
            final ExchangeException e = assertThrows(ExchangeException.class, () -> read(cut), () -> "share " + share);
            assertTrue(e.getMessage().contains("cut-" + name + " is damaged or incomplete"), e.getMessage());
        }
    }

    @Test
    void noChangedNumberInANumpyArchivePassesUnnoticed() throws IOException {
        final Path file = write("a.npz");
        final byte[] bytes = Files.readAllBytes(file);
        final String name = "displacement.npy";
        final int content = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name) + name.length();
        final Random random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 100; i++) {
            final byte[] changed = bytes.clone();
            changed[content + random.nextInt(300)] ^= 1 << random.nextInt(8);
            Files.write(file, changed);
            refused += isRefused(file) ? 1 : 0;
        }
        assertTrue(refused > 90, refused + " of 100");
    }

    /** Some bits of compressed data mean nothing. */
    private static boolean isRefused(final Path file) throws IOException {
        try {
            assertArrayEquals(FIELD, (double[])read(file).get("displacement").values());
            return false;
        } catch (final ExchangeException e) {
            assertTrue(e.getMessage().contains("damaged") || e.getMessage().contains("has the type"), e.getMessage());
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.h5"})
    void somethingElseIsRefused(final String name) throws IOException {
        final Path file = Files.writeString(m_folder.resolve(name), "Row ID,Displacement\n".repeat(100));
        assertTrue(assertThrows(ExchangeException.class, () -> read(file)).getMessage().contains("no "));
        assertThrows(NoSuchFileException.class, () -> ExchangeFormat.open(m_folder.resolve("none-" + name)));
        assertThrows(ExchangeException.class, () -> ExchangeFormat.open(m_folder.resolve("a.csv")));
    }

    @Test
    void typesOfOtherProgramsAreUnderstood() throws IOException {
        final Path file = m_folder.resolve("python.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "single", "<f4", false, new int[]{2}, b -> b.putFloat(0.5f).putFloat(-1));
            put(zip, "swapped", ">f8", false, new int[]{1},
                b -> b.order(ByteOrder.BIG_ENDIAN).putDouble(0.1));
            put(zip, "fortran", "<i2", true, new int[]{2, 3}, b -> {
                for (final int value : new int[]{11, 21, 12, 22, 13, 23}) {
                    b.putShort((short)value);
                }
                return b;
            });
            put(zip, "unsigned", "|u1", false, new int[]{1}, b -> b.put((byte)200));
            put(zip, "truth", "|b1", false, new int[]{2}, b -> b.put((byte)1).put((byte)0));
            put(zip, "bytes", "|S3", false, new int[]{2}, b -> b.put("ab\0abc".getBytes(StandardCharsets.US_ASCII)));
        }
        final Map<String, NamedArray> arrays = read(file);
        assertArrayEquals(new double[]{0.5, -1}, (double[])arrays.get("single").values());
        assertArrayEquals(new double[]{0.1}, (double[])arrays.get("swapped").values());
        assertArrayEquals(new int[]{11, 12, 13, 21, 22, 23}, (int[])arrays.get("fortran").values());
        assertArrayEquals(new int[]{200}, (int[])arrays.get("unsigned").values());
        assertArrayEquals(new int[]{1, 0}, (int[])arrays.get("truth").values());
        assertArrayEquals(new String[]{"ab", "abc"}, (String[])arrays.get("bytes").values());
        assertEquals(6, arrays.size());
    }

    @Test
    void typesThatAreNoNumbersAreRefused() throws IOException {
        final Path file = m_folder.resolve("python.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "wave", "<c16", false, new int[]{1}, b -> b.putDouble(1).putDouble(2));
        }
        final String message = assertThrows(ExchangeException.class, () -> read(file)).getMessage();
        assertTrue(message.contains("the array wave has the type \"<c16\""), message);
    }

    private interface Filler {
        ByteBuffer fill(ByteBuffer buffer);
    }

    private static void put(final ZipOutputStream zip, final String name, final String type, final boolean fortran,
        final int[] shape, final Filler values) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        final byte[] header = NpyHeader.bytes(type, Arrays.stream(shape).asLongStream().toArray());
        zip.write(fortran ? new String(header, StandardCharsets.ISO_8859_1).replace("False", "True ")
            .getBytes(StandardCharsets.ISO_8859_1) : header);
        final ByteBuffer buffer = values.fill(ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN));
        zip.write(buffer.array(), 0, buffer.position());
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.npz", "a.h5"})
    void writingCanBeCancelled(final String name) throws IOException {
        final ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void report(final double fraction, final String message) {
                // nobody is watching
            }

            @Override
            public void checkCanceled() {
                throw new CancellationException();
            }
        };
        try (ArraySink sink = ExchangeFormat.of(name).create(m_folder.resolve(name))) {
            assertThrows(CancellationException.class,
                () -> sink.write(NamedArray.of("displacement", FIELD, 2, 6, 4), cancelled));
        }
    }

    @Test
    void namesAreThoseOfQuantities() {
        assertEquals("leftPotential", ArrayNames.ofTitle("Left Potential"));
        assertEquals("transmissionLeftBath", ArrayNames.ofTitle("Transmission Left-Bath"));
        assertEquals("displacement", ArrayNames.ofTitle("Displacement"));
    }
}
