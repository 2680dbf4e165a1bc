package org.keldysh.learning.file;

import java.io.IOException;

import org.keldysh.learning.network.Activation;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

/** Writes activations by their serial names, and refuses unknown ones, which Gson would read as null. */
final class ActivationAdapter extends TypeAdapter<Activation> {

    @Override
    public void write(final JsonWriter out, final Activation value) throws IOException {
        out.value(value.serialName());
    }

    @Override
    public Activation read(final JsonReader in) throws IOException {
        return Activation.of(in.nextString());
    }
}
