package org.keldysh.learning.patch;

/** Something that each site knows of the lattice around it, as inputs of the network. Not thread-safe. */
interface LatticeDescriptor {

    /** @param displacement [sites] Q of the configuration that {@link #values} shall tell about; not kept */
    void load(double[] displacement);

    /** @return number of inputs; they come in pairs, the left electrode first */
    int inputs();

    /**
     * @param input 0 to {@link #inputs()} - 1
     * @return [sites] that input; overwritten by the next load
     */
    float[] values(int input);
}
