package org.knime.core.util;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;

/** A version of KNIME. */
public final class Version implements Comparable<Version>, Serializable {

    private static final long serialVersionUID = 1L;

    private static final Comparator<Version> ORDER =
        Comparator.comparingInt(Version::getMajor).thenComparingInt(Version::getMinor)
            .thenComparingInt(Version::getRevision);

    private final int m_major;

    private final int m_minor;

    private final int m_revision;

    /**
     * @param major changes what users have to do
     * @param minor brings something new
     * @param revision repairs something
     */
    public Version(final int major, final int minor, final int revision) {
        m_major = major;
        m_minor = minor;
        m_revision = revision;
    }

    /** @return the first number */
    public int getMajor() {
        return m_major;
    }

    /** @return the second number */
    public int getMinor() {
        return m_minor;
    }

    /** @return the third number */
    public int getRevision() {
        return m_revision;
    }

    /**
     * @param other a version
     * @return whether this is that version or a newer one
     */
    public boolean isSameOrNewer(final Version other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(final Version other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof Version && compareTo((Version)other) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(m_major, m_minor, m_revision);
    }

    @Override
    public String toString() {
        return m_major + "." + m_minor + "." + m_revision;
    }
}
