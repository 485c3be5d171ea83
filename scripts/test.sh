#!/usr/bin/env bash
# Is the house whole? Every check in the order in which it is cheapest to fail; stops at the first that does, names it,
# and prints the minutes of each step. The last line sums the tests: `N passed, 0 failed`.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$ROOT"

export FELLESBORD_ASSETS=required CARGO_TERM_COLOR="${CARGO_TERM_COLOR:-never}"
logs="$(mktemp -d)"
cluster="$(mktemp -d)"
trap 'scripts/postgres.sh stop "$cluster" || true; rm -rf "$logs" "$cluster"' EXIT
trap 'exit 130' INT TERM
minutes=()
passed=0

report() {
  printf '\nMinutes per step\n'
  printf '%s\n' "${minutes[@]}"
}

# step NAME COMMAND..: runs it, shows and keeps its output, and stops the whole run when it fails.
step() {
  local name="$1" began=$SECONDS status=0 took
  shift
  printf '\n== %s\n' "$name"
  "$@" </dev/null 2>&1 | tee "$logs/$name" || status=$?
  took="$(printf '%6.1f  %s' "$(((SECONDS - began) * 10 / 60))e-1" "$name")"
  minutes+=("$took")
  if [ "$status" -ne 0 ]; then
    report
    printf '\nmake test: stopped at %s (exit %s)\n' "$name" "$status"
    exit 1
  fi
}

# count NAME: adds the last `N passed` of the step's output; a step that ran no test is a fault.
count() {
  local found
  found="$(sed -nE 's/^(.*[^0-9])?([0-9]+) passed.*$/\2/p' "$logs/$1" | tail -1)"
  [ -n "$found" ] && [ "$found" -gt 0 ] || stop "make test: the step $1 ran no test"
  passed=$((passed + found))
}

step setup scripts/setup.sh --with-tests
step assets make --no-print-directory assets
step check cargo xtask check
step build cargo nextest run --workspace --no-run
step server cargo build --package server
step postgres scripts/postgres.sh start "$cluster"
FELLESBORD_TEST_POSTGRES="$(tail -1 "$logs/postgres")"
export FELLESBORD_TEST_POSTGRES
step tests cargo nextest run --workspace
count tests
step documentation cargo test --quiet --workspace --doc
step letters tests/letters/check.sh
count letters
step smoke node scripts/smoke.mjs
count smoke
step browser node tests/browser/run.mjs
count browser

report
printf '\n%s passed, 0 failed\n' "$passed"
