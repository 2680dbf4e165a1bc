package org.keldysh.headless.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>");

    private static List<String> addresses(final String page) {
        return ADDRESS.matcher(page).results().map(match -> match.group(1)).toList();
    }

    @Test
    void needsNothingFromOutside() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run x"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("<link"));
        assertFalse(page.contains("@import"));
        assertFalse(page.contains("url("));
        for (final String address : addresses(page)) {
            assertTrue(address.startsWith("#") || address.startsWith("data:image/") || address.matches("0\\d-[\\w./-]+"),
                address);
        }
    }

    @Test
    void linksWithinThePageHaveTargets() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run x"));
        final List<String> links = addresses(page).stream().filter(address -> address.startsWith("#")).toList();
        assertTrue(links.contains("#node-5"));
        links.forEach(link -> assertTrue(page.contains("id=\"" + link.substring(1) + "\""), link));
    }

    @Test
    void escapesEverything() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run '<b>&\"x\"'"));
        assertTrue(page.contains("keldysh run &#39;&lt;b&gt;&amp;&quot;x&quot;&#39;"));
        assertTrue(page.contains("exact &lt;NEGF&gt; forces"));
        assertTrue(page.contains("Careful: x &lt; y &amp; z"));
        assertFalse(page.contains("<NEGF>"));
    }

    @Test
    void tagsAreBalanced() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run x"));
        final ArrayDeque<String> open = new ArrayDeque<>();
        final Set<String> empty = Set.of("meta", "img");
        for (final MatchResult tag : TAG.matcher(page).results().toList()) {
            if (tag.group(1).isEmpty() && !empty.contains(tag.group(2))) {
                open.push(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertEquals(tag.group(2), open.pop());
            }
        }
        assertTrue(open.isEmpty());
    }

    @Test
    void showsKeyResultsBeforeTheNodes() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run x"));
        final int results = page.indexOf("Key results</h2>");
        final int nodes = page.indexOf("Nodes</h2>");
        final int velocity = page.indexOf(Readable.number(SampleRun.VELOCITY));
        assertTrue(results < velocity && velocity < nodes);
        assertTrue(page.indexOf("data:image/png") < nodes);
        assertTrue(page.indexOf("1-frames.csv") > nodes);
        assertTrue(page.contains("First 5 of 61 rows"));
        assertTrue(page.substring(page.indexOf("id=\"timings\"")).contains("11.3 ms per step"));
        assertTrue(page.contains("1 March 2026"));
        assertTrue(page.substring(page.indexOf("Seeds</h3>")).contains("Brownian Dynamics (#5)"));
    }

    @Test
    void picturesAreInlined() throws IOException {
        final String page = ReportPage.of(SampleRun.create("keldysh run x"));
        final Set<String> pictures = new HashSet<>(addresses(page));
        pictures.removeIf(address -> !address.startsWith("data:image/png;base64,"));
        assertEquals(1, pictures.size());
        final byte[] png = Base64.getDecoder().decode(pictures.iterator().next().replaceFirst("^[^,]*,", "")
            .getBytes(StandardCharsets.US_ASCII));
        assertEquals(1200, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }
}
