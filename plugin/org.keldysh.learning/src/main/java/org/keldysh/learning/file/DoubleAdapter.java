package org.keldysh.learning.file;

import java.io.IOException;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/** Writes numbers that JSON does not have (a metric that was not measured) as null. */
final class DoubleAdapter extends TypeAdapter<Double> {

    @Override
    public void write(final JsonWriter out, final Double value) throws IOException {
        if (Double.isNaN(value)) {
            out.nullValue();
        } else {
            out.value(value);
        }
    }

    @Override
    public Double read(final JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return Double.NaN;
        }
        return in.nextDouble();
    }
}
