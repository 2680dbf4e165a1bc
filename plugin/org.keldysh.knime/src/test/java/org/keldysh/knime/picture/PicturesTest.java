package org.keldysh.knime.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keldysh.learning.score.CalibrationCurve;
import org.keldysh.learning.train.EpochMetrics;
import org.keldysh.physics.lattice.SquareLattice;
import org.keldysh.physics.model.Device;
import org.keldysh.physics.model.HolsteinModel;
import org.keldysh.physics.negf.BondCurrents;
import org.keldysh.physics.negf.CurrentConservation;
import org.keldysh.physics.observable.StructureFactor;
import org.keldysh.physics.observable.WallVelocity;

class PicturesTest {

    private static final SquareLattice LATTICE = new SquareLattice(10, 4, true);

    private static BufferedImage image(final byte[] png) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long count(final BufferedImage image, final int rgb) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
            .filter(pixel -> (pixel & 0xFFFFFF) == rgb).count();
    }

    private static WallGroup group(final String forceField, final double bias, final double velocity) {
        return group(forceField, new RunConditions(bias, 0.05, 0.02), velocity);
    }

    private static WallGroup group(final String forceField, final RunConditions conditions, final double velocity) {
        final double[] times = new double[101];
        Arrays.setAll(times, t -> t);
        final TimeCurve curve = new TimeCurve(times, Arrays.stream(times).map(t -> velocity * t).toArray());
        return new WallGroup(forceField, conditions, CurveBundle.of(List.of(curve, curve)), Optional.empty(), Double.NaN,
            Optional.of(new WallVelocity(velocity, 0.001, 10, 50, 41)));
    }

    @Test
    void exactForcesAreSolidAndBlueInAnyOrderOfTheData() throws Exception {
        final List<WallGroup> groups = new ArrayList<>(List.of(group("Network", 1.7, 0.1), group("NEGF", 1.7, 0.05)));
        final byte[] picture = WallPositionPicture.draw(groups, 10);
        Collections.reverse(groups);
        assertArrayEquals(picture, WallPositionPicture.draw(groups, 10));
        final long blue = count(image(picture), PictureStyle.series(0).getRGB() & 0xFFFFFF);
        final long dashed = count(image(picture), PictureStyle.series(1).getRGB() & 0xFFFFFF);
        assertTrue(blue > 1000 && dashed > 500 && blue > 1.1 * dashed, blue + " and " + dashed);
    }

    /** Rising by little, by decades, through zero, and without any current. */
    @ParameterizedTest
    @CsvSource({"0.01,0.02", "1e-8,1e-3", "-0.01,0.03", "0,0"})
    void currentsAreDrawnBelowTheWall(final double first, final double last) throws Exception {
        final double[] times = {0, 50, 100};
        final WallGroup walls = group("NEGF", 1.7, 0);
        final CurveBundle currents =
            CurveBundle.of(List.of(new TimeCurve(times, new double[]{first, first, last})));
        final WallGroup group =
            new WallGroup("NEGF", walls.conditions(), walls.positions(), Optional.of(currents), 0.5 * last, Optional.empty());
        final BufferedImage image = image(WallPositionPicture.draw(List.of(group), 10));
        final BufferedImage lower = image.getSubimage(0, image.getHeight() - 450, image.getWidth(), 350);
        assertTrue(count(lower, PictureStyle.series(0).getRGB() & 0xFFFFFF) > 1000);
    }

    @Test
    void meansAreTakenAtTheTimesThatAllCurvesHave() {
        final CurveBundle bundle = CurveBundle.of(List.of(new TimeCurve(new double[]{0, 1, 2}, new double[]{1, 2, 3}),
            new TimeCurve(new double[]{0, 2}, new double[]{5, 7})));
        assertArrayEquals(new double[]{0, 2}, bundle.mean().times());
        assertArrayEquals(new double[]{3, 5}, bundle.mean().values());
    }

    @Test
    void biasesHaveColoursOfTheirOwn() throws Exception {
        final BufferedImage image = image(WallPositionPicture.draw(
            List.of(group("NEGF", 1.5, 0.02), group("NEGF", 1.6, 0.05), group("NEGF", 1.7, 0.1)), 10));
        for (int series = 0; series < 3; series++) {
            assertTrue(count(image, PictureStyle.series(series).getRGB() & 0xFFFFFF) > 1000);
        }
    }

    /** Temperatures and noises as well, an unknown noise included. */
    @Test
    void conditionsHaveColoursOfTheirOwn() throws Exception {
        final BufferedImage image = image(WallPositionPicture.draw(List.of(
            group("NEGF", new RunConditions(1.7, 0.05, 0.02), 0.02), group("NEGF", new RunConditions(1.7, 0.05, 0.1), 0.05),
            group("NEGF", new RunConditions(1.7, 0.05, Double.NaN), 0.08), group("NEGF", new RunConditions(1.7, 0.1, 0.02), 0.1)),
            10));
        for (int series = 0; series < 4; series++) {
            assertTrue(count(image, PictureStyle.series(series).getRGB() & 0xFFFFFF) > 1000, "series " + series);
        }
    }

    @Test
    void labelsNameWhatVaries() {
        final RunConditions weak = new RunConditions(1.7, 0.05, 0.02);
        final RunConditions strong = new RunConditions(1.7, 0.05, 0.1);
        final RunConditions hot = new RunConditions(1.7, 0.1, Double.NaN);
        final ConditionLabels noises = new ConditionLabels(List.of(weak, strong, weak));
        assertEquals(List.of("", "", ", noise 0.1"),
            List.of(noises.bias(strong), noises.temperature(strong), noises.noise(strong)));
        final ConditionLabels all = new ConditionLabels(List.of(weak, hot, new RunConditions(1.5, 0.05, 0.02)));
        assertEquals(List.of(", V = 1.7", ", T = 0.1", ", noise unknown"),
            List.of(all.bias(hot), all.temperature(hot), all.noise(hot)));
        assertEquals("", new ConditionLabels(List.of(hot, hot)).noise(hot), "unknown alike");
    }

    @Test
    void signsOfTheOrderHaveOppositeColours() throws Exception {
        final double[] staggered = new double[LATTICE.sites()];
        Arrays.setAll(staggered, i -> i < staggered.length / 2 ? 1 : -1);
        final BufferedImage image = image(LatticePicture.draw(LATTICE,
            Map.of("NEGF", List.of(new LatticeSnapshot(0, staggered), new LatticeSnapshot(1, new double[LATTICE.sites()])))));
        final long red = count(image, ColourMap.DIVERGING.at(1).getRGB() & 0xFFFFFF);
        final long blue = count(image, ColourMap.DIVERGING.at(0).getRGB() & 0xFFFFFF);
        assertTrue(red > 10_000 && Math.abs(red - blue) < red / 10, red + " and " + blue);
        assertTrue(count(image, ColourMap.DIVERGING.at(0.5).getRGB() & 0xFFFFFF) > red + blue);
    }

    @Test
    void everyPointOfAParityPictureIsCounted() {
        final PointDensity density = new PointDensity(List.of(new double[]{0, 0.5, 1, 1}), List.of(new double[]{0, 0.5, 1, 1}));
        assertEquals(4, density.points());
        assertEquals(2, density.largestCount());
        assertArrayEquals(new double[]{0, 0, Math.log10(2)}, density.occupiedCells()[2]);
        assertArrayEquals(density.occupiedCells()[0], density.occupiedCells()[1]);
    }

    @Test
    void parityPicturesOfASinglePointExist() throws Exception {
        final List<double[]> point = List.of(new double[]{0.1});
        assertEquals(1080, image(ParityPicture.draw(point, point, Double.NaN, 0)).getWidth());
    }

    private static CalibrationCurve calibration(final double error) {
        final double[] uncertainties = IntStream.range(0, 1000).mapToDouble(i -> 0.001 * Math.pow(100, 0.001 * i)).toArray();
        return CalibrationCurve.of(uncertainties, Arrays.stream(uncertainties).map(u -> error * u).toArray(), 5);
    }

    @Test
    void calibrationsHaveSitesWithTheirCountsAndLargerFrames() throws Exception {
        final CalibrationCurve frames = CalibrationCurve.of(new double[]{0.01}, new double[]{0.04}, 5);
        final BufferedImage image = image(CalibrationPicture.draw(calibration(1), frames, 1));
        final BufferedImage curves = image.getSubimage(0, 0, image.getWidth(), image.getHeight() * 2 / 3);
        final long frame = count(curves, PictureStyle.series(1).getRGB() & 0xFFFFFF);
        assertTrue(frame > 350, frame + " pixels of a frame");
        assertTrue(count(curves, PictureStyle.series(0).getRGB() & 0xFFFFFF) > 10 * 80);
        assertTrue(count(image, PictureStyle.series(0).getRGB() & 0xFFFFFF) > 50_000); // bars below
    }

    @Test
    void aCalibrationWithoutErrorsOrUncertaintiesIsANotice() throws Exception {
        final CalibrationCurve certain = CalibrationCurve.of(new double[2], new double[]{1, 2}, 5);
        assertEquals(120, image(CalibrationPicture.draw(certain, certain, Double.NaN)).getHeight());
        assertEquals(120, image(CalibrationPicture.draw(calibration(0), certain, 0)).getHeight());
    }

    @ParameterizedTest
    @CsvSource({"7,7", "999,999", "1000,1.0k", "1234,1.2k", "9949,9.9k", "9960,10k", "999499,999k", "2147483647,2.1G"})
    void countsAreShort(final int count, final String text) {
        assertEquals(text, CalibrationPicture.shortened(count));
    }

    @Test
    void learningCurvesHaveAPanelForValidationIfThereIsAny() throws Exception {
        final int training = image(LearningCurvePicture.draw(List.of(new EpochMetrics(1, 1, 0.1, Double.NaN, Double.NaN),
            new EpochMetrics(1, 2, 0.01, Double.NaN, Double.NaN)))).getHeight();
        final int both = image(LearningCurvePicture.draw(
            List.of(new EpochMetrics(1, 1, 0.1, 0.05, 0.9), new EpochMetrics(1, 2, 0.01, 0.02, 0.99)))).getHeight();
        assertTrue(both > 1.5 * training);
    }

    @Test
    void extrapolatedPartsOfACurveAreDashed() throws Exception {
        final double[] sizes = {10, 100, 1000, 10_000};
        final double[] values = {1e-3, 1e-1, 10, 1000};
        final BufferedImage measured = image(ScalingPicture.draw("Title", "Subtitle", "Size", "Value",
            List.of(new ScalingCurve("curve", sizes, values, 4))));
        final BufferedImage extrapolated = image(ScalingPicture.draw("Title", "Subtitle", "Size", "Value",
            List.of(new ScalingCurve("curve", sizes, values, 1))));
        final int colour = PictureStyle.series(0).getRGB() & 0xFFFFFF;
        assertTrue(count(extrapolated, colour) > 500);
        assertTrue(count(measured, colour) > 1.3 * count(extrapolated, colour));
    }

    @ParameterizedTest
    @CsvSource({"24.5,5", "30,5", "1,0.2", "0.07,0.01", "90,20", "8,1"})
    void ticksAreRound(final double range, final double spacing) {
        assertEquals(spacing, TickSpacing.of(range).getSize(), 1e-12 * spacing);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.3, 7, 1e5})
    void thereAreNeverManyTicks(final double range) {
        final double intervals = range / TickSpacing.of(range).getSize();
        assertTrue(intervals <= 8 && intervals >= 3, intervals + " intervals");
    }

    @Test
    void ticksAreWrittenWithTheDecimalsTheyNeed() {
        assertEquals("\u22120.4", TickSpacing.of(1.4).valueToString(-0.4000000001));
        assertEquals("0.0", TickSpacing.of(1.4).valueToString(-1e-17));
        assertEquals("20", TickSpacing.of(90).valueToString(20));
    }

    /** One level at energy 0 in the first column, nothing else. */
    private static SpectrumPanel spectrum(final double leftPotential) {
        final double[] energies = new double[101];
        Arrays.setAll(energies, k -> -2 + 0.04 * k);
        final double[] level = Arrays.stream(energies).map(e -> 0.1 / (e * e + 0.01)).toArray();
        final double[][] columns = new double[energies.length][LATTICE.length()];
        Arrays.setAll(columns, k -> {
            final double[] column = new double[LATTICE.length()];
            column[0] = level[k];
            return column;
        });
        final Device device =
            new Device(LATTICE, new HolsteinModel(1, 1.5, 1, 0.15), 1, 0, 0.05, leftPotential, 0, 0);
        return new SpectrumPanel("Row0", device, energies, new double[energies.length], level, level, columns);
    }

    @Test
    void theBiasWindowIsShadedFromOnePotentialToTheOther() throws Exception {
        final long narrow = shaded(0.5);
        final long wide = shaded(1);
        final long below = shaded(-1);
        assertTrue(narrow > 10_000 && wide > 1.7 * narrow && Math.abs(wide - below) < wide / 10,
            narrow + ", " + wide + " and " + below);
    }

    private static long shaded(final double leftPotential) throws Exception {
        return count(image(SpectrumPicture.draw(List.of(spectrum(leftPotential)))), PotentialMarkers.WINDOW.getRGB() & 0xFFFFFF);
    }

    @Test
    void sitesWithoutStatesHaveTheDarkestColourOfTheMap() throws Exception {
        final BufferedImage image = image(LocalDensityPicture.draw(List.of(spectrum(0.5), spectrum(1))));
        final long dark = count(image, ColourMap.INTENSITY.at(0).getRGB() & 0xFFFFFF);
        assertTrue(dark > 400_000, dark + " dark pixels"); // nine of ten columns of both panels
        assertEquals(image.getHeight(), image(LocalDensityPicture.draw(List.of(spectrum(0.5)))).getHeight());
    }

    /** Two bonds carry currents, all others none. */
    private static BondPanel bonds(final SquareLattice lattice, final double along, final double across) {
        final double[] alongs = new double[lattice.sites()];
        final double[] acrosses = new double[lattice.sites()];
        alongs[lattice.site(1, 1)] = along;
        acrosses[lattice.site(3, lattice.width() - 1)] = across;
        return new BondPanel("Row0", new BondCurrents(lattice, alongs, acrosses, 0, 0), new CurrentConservation(along, 0));
    }

    private static long arrows(final BondPanel panel, final double share) throws Exception {
        return count(image(BondPicture.draw(List.of(panel))), BondColours.of(share).getRGB() & 0xFFFFFF);
    }

    @Test
    void currentsAreArrowsInTheColourOfTheirShare() throws Exception {
        final long large = arrows(bonds(LATTICE, 2e-7, -1e-7), 1);
        final long half = arrows(bonds(LATTICE, 2e-7, -1e-7), 0.5);
        assertTrue(large > 1000 && half > 700 && half < large, large + " and " + half);
        assertEquals(0, arrows(bonds(LATTICE, 2e-7, 1e-12), 5e-6));
        assertEquals(0, arrows(bonds(LATTICE, 0, 0), 1));
    }

    /** Of the arrow of a bond that closes the width, the tail is at one end and the head, which is broader, at the other. */
    @Test
    void currentsAroundThePeriodicWidthAreCutInTwo() throws Exception {
        final long tail = broadestLineOfTheUpperHalf(1);
        final long head = broadestLineOfTheUpperHalf(-1);
        assertTrue(tail > 10 && head > 1.8 * tail, tail + " and " + head);
    }

    private static long broadestLineOfTheUpperHalf(final double current) throws Exception {
        final BufferedImage image = image(BondPicture.draw(List.of(bonds(LATTICE, 0, current))));
        long broadest = 0;
        for (int y = 0; y < image.getHeight() / 2; y++) {
            broadest = Math.max(broadest,
                count(image.getSubimage(0, y, image.getWidth(), 1), BondColours.of(1).getRGB() & 0xFFFFFF));
        }
        return broadest;
    }

    @ParameterizedTest
    @CsvSource({"4,2", "8,6", "40,30", "4,200"})
    void cellsAreSquareInPicturesOfAllSizes(final int length, final int width) throws Exception {
        final BufferedImage image = image(BondPicture.draw(List.of(bonds(new SquareLattice(length, width, true), 1, 0))));
        assertTrue(image.getWidth() > 500 && image.getWidth() < 3000 && image.getHeight() < 3000,
            image.getWidth() + " x " + image.getHeight());
        final int[] columns = IntStream.range(0, image.getWidth()).filter(x -> electrodeHeight(image, x) > 10).toArray();
        final double cell = (double)electrodeHeight(image, columns[0]) / width;
        assertEquals(cell * (length + 0.9), columns[columns.length - 1] - columns[0], 6);
    }

    /** Without the legend at the bottom. */
    private static long electrodeHeight(final BufferedImage image, final int x) {
        return count(image.getSubimage(x, 0, 1, image.getHeight() - 90), PictureStyle.series(4).getRGB() & 0xFFFFFF);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0.0123456,0.0123", "-0.5,−0.5", "9.999e-8,1·10⁻⁷", "1234,1.23·10³", "-2.5e-9,−2.5·10⁻⁹"})
    void numbersAreRounded(final double value, final String text) {
        assertEquals(text, PictureStyle.rounded(value, 3));
    }

    private static VelocityPoint velocity(final String forceField, final double temperature, final double bias, final double value,
        final double error) {
        return new VelocityPoint(forceField, new RunConditions(bias, temperature, 0.02), new WallVelocity(value, error, 10, 50, 41));
    }

    /** Longer error bars take more ink of the series' colour; filled symbols more than open ones. */
    @Test
    void velocitiesHaveErrorBarsAndTheirSymbols() throws Exception {
        final int blue = PictureStyle.series(0).getRGB() & 0xFFFFFF;
        final long small = count(image(VelocityPicture.draw(List.of(velocity("Network", 0.05, 1.5, 0.1, 0.001),
            velocity("Network", 0.05, 1.7, 0.3, 0.1)))), blue);
        final long large = count(image(VelocityPicture.draw(List.of(velocity("Network", 0.05, 1.5, 0.1, 0.099),
            velocity("Network", 0.05, 1.7, 0.3, 0.1)))), blue);
        final long open = count(image(VelocityPicture.draw(List.of(velocity("NEGF", 0.05, 1.5, 0.1, 0.099),
            velocity("NEGF", 0.05, 1.7, 0.3, 0.1)))), blue);
        assertTrue(large > small + 200 && open < large - 200, small + ", " + large + ", " + open);
    }

    @Test
    void velocitiesDoNotDependOnTheOrderOfTheForceFields() throws Exception {
        final List<VelocityPoint> points = new ArrayList<>(List.of(velocity("NEGF", 0.05, 1.5, 0.1, 0.01),
            velocity("Network", 0.05, 1.5, 0.12, 0.01), velocity("Network", 0.1, 1.5, 0.2, 0.01)));
        final byte[] picture = VelocityPicture.draw(points);
        Collections.swap(points, 0, 1);
        assertArrayEquals(picture, VelocityPicture.draw(points));
        assertTrue(image(VelocityPicture.draw(List.of())).getWidth() >= 800);
    }

    /** A line to and fro between two velocities crosses the middle of the picture, a line for each of them does not. */
    @Test
    void velocitiesAtDifferentNoisesAreSeriesOfTheirOwn() throws Exception {
        final int blue = PictureStyle.series(0).getRGB() & 0xFFFFFF;
        final List<VelocityPoint> one = new ArrayList<>();
        final List<VelocityPoint> two = new ArrayList<>();
        for (int point = 0; point < 12; point++) {
            final WallVelocity value = new WallVelocity(0.1 + 0.4 * (point % 2), 0.001, 10, 50, 41);
            one.add(new VelocityPoint("Network", new RunConditions(1.5 + 0.01 * point, 0.05, 0.02), value));
            two.add(new VelocityPoint("Network", new RunConditions(1.5 + 0.01 * point, 0.05, 0.02 + 0.08 * (point % 2)), value));
        }
        assertTrue(count(middle(VelocityPicture.draw(one)), blue) > 300);
        assertEquals(0, count(middle(VelocityPicture.draw(two)), blue));
    }

    private static BufferedImage middle(final byte[] png) throws Exception {
        final BufferedImage image = image(png);
        return image.getSubimage(0, image.getHeight() * 2 / 5, image.getWidth(), image.getHeight() / 10);
    }

    /** The peak has the brightest colour of all, in the middle of the map; the other panel is dark. */
    @Test
    void structureFactorsShareTheirColours() throws Exception {
        final double[] values = new double[LATTICE.sites()];
        Arrays.fill(values, 0.001);
        final StructurePanel dark = new StructurePanel("NEGF", new RunConditions(1.5, 0.05, 0.02),
            new StructureFactor(LATTICE, values.clone()));
        values[LATTICE.site(5, 2)] = 100;
        final StructurePanel peak = new StructurePanel("NEGF", new RunConditions(1.7, 0.05, 0.02),
            new StructureFactor(LATTICE, values));
        final BufferedImage picture = image(StructureFactorPicture.draw(List.of(dark, peak)));
        final long bright = count(picture, ColourMap.INTENSITY.at(1).getRGB() & 0xFFFFFF);
        final long darkest = count(picture, ColourMap.INTENSITY.at(0).getRGB() & 0xFFFFFF);
        assertTrue(bright > 1000 && darkest > 60 * bright, bright + " and " + darkest);
    }
}
