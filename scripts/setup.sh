#!/usr/bin/env bash
# Is everything here that the project needs? Installs what is missing, and says plainly what it may not install.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

NODE_MAJOR=18
NEXTEST=0.9.143

missing_debian_packages() {
  local package
  sed 's/#.*//' "$ROOT/scripts/debian-packages.txt" | while read -r package; do
    [ -n "$package" ] || continue
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s ' "$package"
  done
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    printf 'nodejs npm '
  fi
}

install_debian_packages() {
  local missing="$1"
  command -v apt-get >/dev/null || stop "setup: these Debian packages are missing, and there is no apt-get: $missing"
  printf 'setup: installing %s\n' "$missing" >&2
  local status=0
  as_root env DEBIAN_FRONTEND=noninteractive sh -c \
    "apt-get update -qq && apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends $missing" >/dev/null </dev/null || status=$?
  if [ "$status" -eq 77 ]; then
    stop "setup: these Debian packages are missing: $missing
Installing is not allowed here. Ask for:  apt-get install --no-install-recommends $missing"
  fi
  [ "$status" -eq 0 ] || stop "setup: apt-get could not install: $missing"
}

missing="$(missing_debian_packages)"
[ -z "$missing" ] || install_debian_packages "$missing"

[ "$(node --print 'process.versions.node.split(".")[0]')" -ge "$NODE_MAJOR" ] ||
  stop "setup: Node $NODE_MAJOR or later is needed; here is $(node --version)"
command -v cargo >/dev/null ||
  stop "setup: Rust is missing: install rustup; rust-toolchain.toml names the version"
for tool in fmt clippy; do
  (cd "$ROOT" && cargo "$tool" --version >/dev/null 2>&1) || stop "setup: cargo $tool is missing: rustup component add rustfmt clippy"
done

if [ "${1:-}" = --with-tests ]; then
  if ! cargo nextest --version >/dev/null 2>&1; then
    printf 'setup: building cargo-nextest %s\n' "$NEXTEST" >&2
    cargo install --quiet --locked --version "$NEXTEST" cargo-nextest
  fi
  (cd "$ROOT/tests/browser" && { [ node_modules/.package-lock.json -nt package-lock.json ] || npm ci --ignore-scripts --silent; })
fi
printf 'setup: everything is here\n' >&2
