#!/usr/bin/env bash
# The same ten BPA cases in OpenFisca-core and here, side by side. OpenFisca-core is installed into a folder of its own.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"
cd "$ROOT"

venv="${FELLESBORD_OPENFISCA:-$HOME/.cache/fellesbord/openfisca}"
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -c 'import openfisca_core' 2>/dev/null || "$venv/bin/pip" install --quiet "openfisca-core==46.0.1"
FELLESBORD_BENCH_OPENFISCA_US="$("$venv/bin/python" crates/law/benches/openfisca/bpa.py crates/law/benches/openfisca/cases.json)"
export FELLESBORD_BENCH_OPENFISCA_US
cargo bench --quiet -p law --bench rights "$@"
