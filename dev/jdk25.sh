# Sourced by run and test: exports JAVA_HOME of a JDK 25, or says plainly that there is none.
# SHIMING_JDKS is a folder with JDKs in it, to look in instead of the usual places.

is_jdk25() { [[ -x $1/bin/javac ]] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25\b'; }

find_jdk25() {
  local home javac candidates=("${JAVA_HOME:-}" "${JDK25_HOME:-}")
  if javac=$(command -v javac); then
    candidates+=("$(cd "$(dirname "$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")")/.." && pwd -P)")
  fi
  if [[ -x /usr/libexec/java_home ]] && home=$(/usr/libexec/java_home -v 25 2>/dev/null); then
    candidates+=("$home")
  fi
  shopt -s nullglob
  if [[ -n ${SHIMING_JDKS:-} ]]; then
    candidates+=("$SHIMING_JDKS"/*)
  else
    candidates+=(/usr/lib/jvm/*25* /usr/lib64/jvm/*25* /opt/*jdk*25* /opt/java/*25*
      "${HOME:-}"/.sdkman/candidates/java/25* "${HOME:-}"/.jdks/*25* "${HOME:-}"/.local/share/mise/installs/java/*25*
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home)
  fi
  shopt -u nullglob
  for home in "${candidates[@]}"; do
    if [[ -n $home ]] && is_jdk25 "$home"; then
      printf '%s\n' "$home"
      return
    fi
  done
}

JAVA_HOME=$(find_jdk25)
if [[ -z $JAVA_HOME ]]; then
  cat >&2 <<'MESSAGE'
Shiming needs a JDK 25, and none was found in JAVA_HOME, JDK25_HOME or the usual places.
Install one (for example the package temurin-25-jdk) or export JAVA_HOME of yours, then try again.
MESSAGE
  exit 2
fi
export JAVA_HOME
export PATH="$JAVA_HOME/bin:$PATH"
