#!/bin/sh
# Do checkers from outside agree that the letters are sound, tagged PDFs, and do they reject one that is not?
#
#   tests/letters/check.sh            prints every sample letter and checks it
#
# Needs qpdf, pdfinfo (poppler-utils) and python3 with venv. The Python checkers are pinned with hashes in
# requirements.txt and live in a virtual environment under the build directory.
# Neither checker is veraPDF: passing is no certificate. docs/adding-a-letter.md says what a person must look at.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
work=$target/letters
venv=$target/letters-venv
passed=0

fail() { echo "letters: $*" >&2; exit 1; }

for tool in qpdf pdfinfo pdftotext python3; do
    command -v "$tool" >/dev/null || fail "$tool is missing; install qpdf, poppler-utils, python3 and python3-venv"
done

# The environment is made anew when the pinned versions change.
wanted=$(cksum <"$here/requirements.txt")
if [ "$(cat "$venv/made-from" 2>/dev/null || true)" != "$wanted" ]; then
    rm -rf "$venv"
    python3 -m venv "$venv" || fail "python3 cannot make a virtual environment; install python3-venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r "$here/requirements.txt"
    echo "$wanted" >"$venv/made-from"
fi

rm -rf "$work"
mkdir -p "$work"
(cd "$root" && cargo run --quiet -p letters --example samples -- "$work")

# sound FILE: every checker accepts it.
sound() {
    qpdf --check "$1" >"$work/said" 2>&1 || return 1
    LC_ALL=C pdfinfo "$1" 2>/dev/null >"$work/said"
    grep -q '^Tagged: *yes' "$work/said" || return 1
    grep -q '^Title: *[^ ]' "$work/said" || return 1
    "$venv/bin/pdfua" check "$1" >"$work/said" 2>&1 || return 1
    "$venv/bin/outloud" "$1" >"$work/said" 2>&1 || return 1
}

for letter in "$work"/*.pdf; do
    sound "$letter" || { cat "$work/said" >&2; fail "$(basename "$letter") is rejected"; }
    passed=$((passed + 1))
done
[ "$passed" -ge 10 ] || fail "only $passed letters were printed"

# Whoever gets a decision about themself is spoken to; a parent reads the child's name.
opens() { # LETTER WORDS: the result of the letter begins with these words
    pdftotext "$work/$1.pdf" - | grep -q "^$2 " || fail "$1 does not say: $2"
    passed=$((passed + 1))
}
opens decision-own-nb 'Du får'
opens decision-own-nn 'Du får'
opens decision-own-en 'You get'
opens decision-nb 'Ella Nordli får'

# Each checker must be able to say no: one letter, broken in one way at a time.
broken() { # NAME CHECKER-COMMAND...: the command must reject $work/broken/NAME.pdf
    name=$1
    shift
    if "$@" "$work/broken/$name.pdf" >"$work/said" 2>&1; then
        fail "$1 accepts the letter that is broken: $name"
    fi
    passed=$((passed + 1))
}
tagged() { LC_ALL=C pdfinfo "$1" 2>/dev/null | grep -q '^Tagged: *yes'; }

"$venv/bin/python" "$here/break.py" "$work/decision-nb.pdf" "$work/broken"
broken untagged tagged
broken untagged "$venv/bin/pdfua" check
broken untagged "$venv/bin/outloud"
broken no-language "$venv/bin/pdfua" check
broken no-language "$venv/bin/outloud"
broken no-title "$venv/bin/outloud"
broken torn qpdf --check

echo "letters: $passed passed, 0 failed"
