package org.keldysh.standin.testnodes;

/** What the numbers are. */
enum Rule {
        COUNT, FAIL, WAIT, DUPLICATE, EMPTY, NULL, WRONG_COLUMN, RUNTIME
}
