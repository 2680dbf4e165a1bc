package org.knime.core.node.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keldysh.standin.extension.PluginFolder;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.Node;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.port.image.ImagePortObject;
import org.knime.core.node.port.image.ImagePortObjectSpec;

class PortTypeRegistryTest {

    private static final PortTypeRegistry REGISTRY = PortTypeRegistry.getInstance();

    @TempDir
    Path m_folder;

    private static byte[] write(final PortObject object) throws Exception {
        final var bytes = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, bytes, new ExecutionMonitor());
        return bytes.toByteArray();
    }

    private static PortObject read(final byte[] bytes) throws Exception {
        return PortUtil.readObjectFromStream(new ByteArrayInputStream(bytes), new ExecutionMonitor());
    }

    private static ImagePortObject picture() throws IOException {
        final var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new ImagePortObject(new PNGImageContent(bytes.toByteArray()),
            new ImagePortObjectSpec(PNGImageContent.TYPE));
    }

    @Test
    void knowsTheTypesOfKnime() {
        assertEquals("Table", BufferedDataTable.TYPE.getName());
        assertEquals("Image", ImagePortObject.TYPE.getName());
        assertEquals(0x41be78, ImagePortObject.TYPE.getColor());
        assertEquals(DataTableSpec.class, BufferedDataTable.TYPE.getPortObjectSpecClass());
        assertTrue(BufferedDataTable.TYPE_OPTIONAL.isOptional());
        assertEquals(BufferedDataTable.TYPE, BufferedDataTable.TYPE_OPTIONAL);
        assertNotEquals(BufferedDataTable.TYPE, ImagePortObject.TYPE);
        assertTrue(PortObject.TYPE.isSuperTypeOf(ImagePortObject.TYPE));
        assertFalse(ImagePortObject.TYPE.isSuperTypeOf(PortObject.TYPE));
    }

    @Test
    void picturesAreWrittenAndRead() throws Exception {
        final ImagePortObject picture = picture();
        final ImagePortObject copy = (ImagePortObject)read(write(picture));
        assertEquals(picture.toDataCell(), copy.toDataCell());
        assertEquals(picture.getSpec(), copy.getSpec());
        assertTrue(copy.getSummary().startsWith("PNG Image 4 x 3 with "), copy.getSummary());
    }

    @Test
    void contributedTypesAreFoundWrittenAndRead() throws Exception {
        try (var plugin = new PluginFolder(m_folder, Voltage.CONTRIBUTION)) {
            final PortType type = REGISTRY.getPortType(Voltage.class);
            assertEquals("Voltage", type.getName());
            assertEquals(0x123456, type.getColor());
            assertTrue(REGISTRY.availablePortTypes().contains(type));
            final Voltage copy = (Voltage)read(write(new Voltage(1.25, new Voltage.Spec("bias"))));
            assertEquals(1.25, copy.volts());
            assertEquals(new Voltage.Spec("bias"), copy.getSpec());
        }
        assertEquals(Optional.empty(), REGISTRY.getObjectClass(Voltage.class.getName()));
    }

    @Test
    void typesAreStoredByTheirClass() throws Exception {
        final var settings = new NodeSettings("port");
        ImagePortObject.TYPE.save(settings);
        assertEquals(ImagePortObject.class.getName(), settings.getString("object_class"));
        assertEquals(ImagePortObject.TYPE, PortType.load(settings));
        settings.addString("object_class", "no.such.Object");
        assertEquals("Unable to restore port type, can't load class \"no.such.Object\"",
            assertThrows(InvalidSettingsException.class, () -> PortType.load(settings)).getMessage());
    }

    @Test
    void inputsAreCopiedUnlessTheyAreTables() throws Exception {
        final var exec = new ExecutionContext(null, null);
        final ImagePortObject picture = picture();
        final PortObject copy = Node.copyPortObject(picture, exec);
        assertFalse(copy == picture);
        final var container = exec.createDataContainer(new DataTableSpec());
        container.close();
        assertThrows(IOException.class, () -> Node.copyPortObject(container.getTable(), exec));
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        final byte[] file = write(picture());
        assertThrows(IOException.class, () -> read(Arrays.copyOf(file, file.length / 2)));
        assertThrows(IOException.class, () -> read(new byte[0]));
        final var unknown = assertThrows(IOException.class, () -> write(new Voltage(1, new Voltage.Spec("bias"))));
        assertTrue(unknown.getMessage().contains("no serializer for"), unknown.getMessage());
    }
}
