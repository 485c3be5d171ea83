#!/usr/bin/env bash
# How fast is it? Runs every benchmark, on SQLite and on a throw-away PostgreSQL. The only place where numbers are made.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$ROOT"

cluster="$(mktemp -d)"
trap 'scripts/postgres.sh stop "$cluster"' EXIT
FELLESBORD_TEST_POSTGRES="$(scripts/postgres.sh start "$cluster")"
export FELLESBORD_TEST_POSTGRES FELLESBORD_ASSETS=required
cargo bench --workspace --bench '*' "$@"
