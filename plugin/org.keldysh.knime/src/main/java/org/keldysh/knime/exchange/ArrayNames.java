package org.keldysh.knime.exchange;

import java.util.Locale;
import java.util.Map;

/** Names and units of arrays. */
public final class ArrayNames {

    /** Array of the row keys of a table. */
    public static final String ROW_ID = "rowId";

    /** Array, in NumPy files, of the parameters of the device, a JSON text. */
    public static final String DEVICE = "device";

    /** Array of the displacements Q. */
    public static final String DISPLACEMENT = "displacement";

    private static final String ENERGY = "t";

    private static final String FORCE = "t per unit of displacement";

    private static final String CURRENT_UNIT = "t/hbar";

    private static final String TIME_UNIT = "hbar/t";

    private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("leftPotential", ENERGY),
        Map.entry("rightPotential", ENERGY), Map.entry("temperature", ENERGY),
        Map.entry("noiseTemperature", ENERGY), Map.entry("energy", ENERGY),
        Map.entry("electronicForce", FORCE), Map.entry("force", FORCE), Map.entry("predictedElectronicForce", FORCE),
        Map.entry("predictedForce", FORCE), Map.entry("density", "electrons per site"),
        Map.entry("densityError", "electrons per site"), Map.entry("meanDensity", "electrons per site"),
        Map.entry("predictedDensity", "electrons per site"), Map.entry("current", CURRENT_UNIT),
        Map.entry("currentResidual", CURRENT_UNIT), Map.entry("time", TIME_UNIT), Map.entry("wallPosition", "columns"));

    private ArrayNames() {
    }

    /**
     * @param title title of a column, such as "Left Potential"
     * @return name of its array, such as "leftPotential"
     */
    public static String ofTitle(final String title) {
        final StringBuilder name = new StringBuilder();
        for (final String word : title.split("[ -]+")) {
            name.append(name.isEmpty() ? word.substring(0, 1).toLowerCase(Locale.ROOT)
                : word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }

    /**
     * @param name name of an array
     * @return its unit, an empty text if it has none or it is not known
     */
    static String unit(final String name) {
        return UNITS.getOrDefault(name, "");
    }
}
