package org.keldysh.headless.progress;

/** Tells nothing. */
final class SilentDisplay implements ProgressDisplay {

    private static final Activity SILENT = new Activity() {

        @Override
        public void report(final double fraction, final String message) {
            // nobody is watching
        }

        @Override
        public void warn(final String warning) {
            // nobody is watching
        }

        @Override
        public void finish(final Outcome outcome) {
            // nobody is watching
        }
    };

    @Override
    public Activity start(final String title) {
        return SILENT;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
