package org.keldysh.learning;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;

/**
 * The devices a network has learnt from. What the electrons see must be the same elsewhere: hopping, coupling, broadenings,
 * rows periodic or open. Elastic constants do not matter, as the network knows the electronic force only, and the lattice may
 * have any size. Outside of the ranges of potentials and temperature the network extrapolates, which is worth a warning.
 *
 * @param model Hamiltonian; hopping and coupling are those of all devices, the elastic constants those of the first one
 * @param leadBroadening Gamma of the leads
 * @param bathBroadening Gamma of the bath
 * @param bathPotential potential of the bath; without meaning if the bath has no broadening
 * @param leftPotential range of mu_L
 * @param rightPotential range of mu_R
 * @param temperature range of the electron temperature
 * @param lattices the different lattices, in order of appearance
 */
public record TrainingDomain(HolsteinModel model, double leadBroadening, double bathBroadening, double bathPotential,
    ValueRange leftPotential, ValueRange rightPotential, ValueRange temperature, List<SquareLattice> lattices) {

    /** @throws IllegalArgumentException if there is no lattice */
    public TrainingDomain {
        Objects.requireNonNull(model);
        Objects.requireNonNull(leftPotential);
        Objects.requireNonNull(rightPotential);
        Objects.requireNonNull(temperature);
        lattices = List.copyOf(lattices);
        if (lattices.isEmpty()) {
            throw new IllegalArgumentException("A network must have been trained on at least one lattice.");
        }
    }

    /**
     * @param devices at least one
     * @return the domain that covers them
     * @throws IllegalArgumentException if they differ in couplings or broadenings
     */
    public static TrainingDomain of(final Collection<Device> devices) {
        final Device first = devices.iterator().next();
        final TrainingDomain domain = new TrainingDomain(first.model(), first.leadBroadening(), first.bathBroadening(),
            first.bathPotential(), ValueRange.of(devices, Device::leftPotential),
            ValueRange.of(devices, Device::rightPotential), ValueRange.of(devices, Device::temperature),
            devices.stream().map(Device::lattice).distinct().toList());
        for (final Device device : devices) {
            domain.couplings(device).findFirst().ifPresent(m -> {
                throw new IllegalArgumentException("A network learns from devices with the same electrons only, but "
                    + m.parameter() + " is " + m.trained() + " in one device and " + m.actual()
                    + " in another; make it the same in all of them, or train a network for each.");
            });
        }
        return domain;
    }

    /**
     * @param device where a network shall be used
     * @throws IllegalArgumentException if its electrons are others, with one sentence that says in what
     */
    public void requireCouplings(final Device device) {
        couplings(device).findFirst().ifPresent(m -> {
            throw new IllegalArgumentException("The force network is trained for " + m.parameter() + " " + m.trained()
                + ", but the device has " + m.parameter() + " " + m.actual()
                + "; use the device it was trained for or train a network with configurations of this one.");
        });
    }

    /**
     * @param device where a network shall be used
     * @return one sentence if potentials or temperature are outside of what it was trained on
     */
    public Optional<String> extrapolation(final Device device) {
        return ranges(device).findFirst().map(m -> "The force network extrapolates: it is trained for " + m.parameter() + " "
            + m.trained() + ", but is used at " + m.parameter() + " " + m.actual()
            + "; check its forces there against the exact ones, or train with configurations from there.");
    }

    private Stream<Mismatch> ranges(final Device device) {
        return Stream.of(outside("leftPotential", leftPotential, device.leftPotential()),
            outside("rightPotential", rightPotential, device.rightPotential()),
            outside("temperature", temperature, device.temperature())).flatMap(Optional::stream);
    }

    private Stream<Mismatch> couplings(final Device device) {
        final boolean periodic = device.lattice().periodicWidth();
        final boolean knownWidth = lattices.stream().anyMatch(lattice -> lattice.periodicWidth() == periodic);
        return Stream.of(unequal("hopping", model.hopping(), device.model().hopping()),
            unequal("coupling", model.coupling(), device.model().coupling()),
            unequal("leadBroadening", leadBroadening, device.leadBroadening()),
            unequal("bathBroadening", bathBroadening, device.bathBroadening()),
            unequal("bathPotential", bathPotential, bathBroadening > 0 ? device.bathPotential() : bathPotential),
            mismatch("periodicWidth", knownWidth, String.valueOf(!periodic), String.valueOf(periodic)))
            .flatMap(Optional::stream);
    }

    private static Optional<Mismatch> unequal(final String parameter, final double trained, final double actual) {
        return mismatch(parameter, trained == actual, String.valueOf(trained), String.valueOf(actual));
    }

    private static Optional<Mismatch> outside(final String parameter, final ValueRange trained, final double actual) {
        return mismatch(parameter, trained.contains(actual), trained.toString(), String.valueOf(actual));
    }

    private static Optional<Mismatch> mismatch(final String parameter, final boolean fits, final String trained,
        final String actual) {
        return fits ? Optional.empty() : Optional.of(new Mismatch(parameter, trained, actual));
    }

    private record Mismatch(String parameter, String trained, String actual) {
    }
}
