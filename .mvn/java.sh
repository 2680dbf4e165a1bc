# Sourced by mvnw and keldysh: finds Java in JAVA_HOME or on the PATH and demands version 17 or newer.

# Prints the command; $1 is the name under which a failure is reported.
find_java() {
  local java=java major
  if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; fi
  if ! command -v "$java" >/dev/null 2>&1; then
    printf '%s: No Java was found (looked for %s); install a JDK 17 or newer, or set JAVA_HOME to one.\n' "$1" "$java" >&2
    return 1
  fi
  major=$("$java" -version 2>&1 | sed -n 's/.* version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
  if [ "${major:-0}" -lt 17 ]; then
    printf '%s: Java %s (%s) is too old; install a JDK 17 or newer, or set JAVA_HOME to one.\n' "$1" "${major:-of unknown version}" "$java" >&2
    return 1
  fi
  printf '%s' "$java"
}
