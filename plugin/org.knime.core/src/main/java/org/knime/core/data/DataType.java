package org.knime.core.data;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.knime.core.data.collection.CollectionDataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;

/**
 * The type of a column or a cell: the value interfaces that its cells implement and, for collections, the type of the
 * elements. Types that belong to one cell class are native; the common super type of two types need not be.
 */
public final class DataType {

    private static final String CELL_CLASS = "cell_class";

    private static final String ELEMENT_TYPE = "collection_element_type";

    private static final Map<Class<? extends DataCell>, DataType> NATIVE_TYPES = new ConcurrentHashMap<>();

    private final Class<? extends DataCell> m_cellClass;

    private final List<Class<? extends DataValue>> m_valueClasses;

    private final DataType m_elementType;

    private DataType(final Class<? extends DataCell> cellClass, final List<Class<? extends DataValue>> valueClasses,
        final DataType elementType) {
        m_cellClass = cellClass;
        m_valueClasses = List.copyOf(valueClasses);
        m_elementType = elementType;
    }

    /** @return the cell for a missing value without a stated reason */
    public static DataCell getMissingCell() {
        return MissingCell.INSTANCE;
    }

    /**
     * @param cellClass the class of the cells, not a collection
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cellClass) {
        return NATIVE_TYPES.computeIfAbsent(cellClass, c -> new DataType(c, valueClassesOf(c), null));
    }

    /**
     * @param cellClass the class of the cells
     * @param elementType the type of the elements if the cells are collections, else {@code null}
     * @return its type
     */
    public static DataType getType(final Class<? extends DataCell> cellClass, final DataType elementType) {
        final boolean collection = CollectionDataValue.class.isAssignableFrom(cellClass);
        if (collection != (elementType != null)) {
            throw new IllegalArgumentException(cellClass.getSimpleName()
                + (collection ? " is a collection and needs a type of its elements." : " is not a collection."));
        }
        final DataType type = getType(cellClass);
        return collection ? new DataType(cellClass, type.m_valueClasses, elementType) : type;
    }

    /**
     * @param first a type
     * @param second another type
     * @return the narrowest type that cells of both types fit into
     */
    public static DataType getCommonSuperType(final DataType first, final DataType second) {
        if (first.isMissingValueType() || second.isASuperTypeOf(first)) {
            return second;
        }
        if (second.isMissingValueType() || first.isASuperTypeOf(second)) {
            return first;
        }
        final List<Class<? extends DataValue>> common = new ArrayList<>(first.m_valueClasses);
        common.retainAll(second.m_valueClasses);
        final boolean collections = common.contains(CollectionDataValue.class);
        return new DataType(null, common,
            collections ? getCommonSuperType(first.m_elementType, second.m_elementType) : null);
    }

    /**
     * @param config what {@link #save} wrote
     * @return the type
     * @throws InvalidSettingsException if the settings are damaged or name a cell class that is not there
     */
    public static DataType load(final ConfigRO config) throws InvalidSettingsException {
        final String name = config.getString(CELL_CLASS);
        final DataType elementType = config.containsKey(ELEMENT_TYPE) ? load(config.getConfig(ELEMENT_TYPE)) : null;
        if (name == null) {
            throw new InvalidSettingsException("Only types that belong to one cell class can be loaded.");
        }
        try {
            return getType(Class.forName(name).asSubclass(DataCell.class), elementType);
        } catch (final ClassNotFoundException | ClassCastException | IllegalArgumentException ex) {
            throw new InvalidSettingsException("There is no cell class \"" + name + "\".", ex);
        }
    }

    /** @param config receives the class of the cells and the type of their elements */
    public void save(final ConfigWO config) {
        if (m_elementType != null) {
            m_elementType.save(config.addConfig(ELEMENT_TYPE));
        }
        config.addString(CELL_CLASS, m_cellClass == null ? null : m_cellClass.getName());
    }

    /** @return whether this is the type of the missing cell */
    public boolean isMissingValueType() {
        return MissingCell.class.equals(m_cellClass);
    }

    /** @return whether the cells are collections */
    public boolean isCollectionType() {
        return m_elementType != null;
    }

    /** @return the type of the elements, {@code null} if the cells are no collections */
    public DataType getCollectionElementType() {
        return m_elementType;
    }

    /** @return the class of the cells, {@code null} if they may be of several classes */
    public Class<? extends DataCell> getCellClass() {
        return m_cellClass;
    }

    /** @return what the cells can be read as, the preferred one first */
    public List<Class<? extends DataValue>> getValueClasses() {
        return m_valueClasses;
    }

    /** @return what the cells are preferably read as */
    public Class<? extends DataValue> getPreferredValueClass() {
        return m_valueClasses.get(0);
    }

    /**
     * @param valueClass a value interface
     * @return whether the cells of this type can be read as such a value
     */
    public boolean isCompatible(final Class<? extends DataValue> valueClass) {
        return m_valueClasses.stream().anyMatch(c -> MissingValue.class.equals(c) || valueClass.isAssignableFrom(c));
    }

    /**
     * @param type another type
     * @return whether every cell of the other type may go into a column of this one
     */
    public boolean isASuperTypeOf(final DataType type) {
        if (type == this || type.isCompatible(MissingValue.class)) {
            return true;
        }
        return m_valueClasses.stream().allMatch(type::isCompatible)
            && (m_elementType == null || m_elementType.isASuperTypeOf(type.m_elementType));
    }

    /** @return the name shown to users, without the type of the elements */
    public String getName() {
        return m_valueClasses.stream().map(TypeNames::of).filter(Objects::nonNull).findFirst()
            .orElseGet(() -> m_cellClass == null ? "Unknown" : m_cellClass.getSimpleName());
    }

    @Override
    public String toString() {
        return m_elementType == null ? getName() : getName() + " (Collection of: " + m_elementType + ")";
    }

    @Override
    public boolean equals(final Object other) {
        if (!(other instanceof DataType)) {
            return false;
        }
        final DataType type = (DataType)other;
        return this == type || m_valueClasses.get(0).equals(type.m_valueClasses.get(0))
            && Set.copyOf(m_valueClasses).equals(Set.copyOf(type.m_valueClasses))
            && Objects.equals(m_elementType, type.m_elementType);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Set.copyOf(m_valueClasses), m_elementType);
    }

    static DataType typeOf(final DataCell cell) {
        return cell instanceof CollectionDataValue
            ? getType(cell.getClass(), ((CollectionDataValue)cell).getElementType()) : getType(cell.getClass());
    }

    private static List<Class<? extends DataValue>> valueClassesOf(final Class<?> cellClass) {
        final Set<Class<? extends DataValue>> found = new LinkedHashSet<>();
        for (Class<?> c = cellClass; c != null; c = c.getSuperclass()) {
            collect(c, found);
        }
        return List.copyOf(found);
    }

    private static void collect(final Class<?> type, final Set<Class<? extends DataValue>> found) {
        for (final Class<?> parent : type.getInterfaces()) {
            if (DataValue.class.isAssignableFrom(parent)) {
                found.add(parent.asSubclass(DataValue.class));
                collect(parent, found);
            }
        }
    }
}
