# Sourced by test and .ci/run: runs one named step after the other, prints how long each took, and says of
# one that failed how to repeat it alone.

began=$SECONDS

as_time() { printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); }

# step NAME REPEAT COMMAND…: REPEAT is what a person types to run this step and nothing else.
step() {
  local name=$1 repeat=$2 from=$SECONDS code
  shift 2
  printf '\n── %s\n' "$name"
  # Not in a condition, which would let the command's own failures pass.
  set +e
  (
    set -e
    "$@"
  )
  code=$?
  set -e
  if ((code != 0)); then
    printf '\n── %s failed after %s. Alone: %s\n' "$name" "$(as_time $((SECONDS - from)))" "$repeat" >&2
    exit "$code"
  fi
  printf '── %s took %s, %s in all\n' "$name" "$(as_time $((SECONDS - from)))" "$(as_time $((SECONDS - began)))"
}
