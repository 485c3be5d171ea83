# What do all scripts agree on? Sourced, never run: the workspace's root and a build cache that outlives a clone.
ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$HOME/.cache/fellesbord/target}"
export PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false

# Says what went wrong on standard error and ends the script.
stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Runs a command as the machine's administrator: as it is for root, else through sudo when it asks for no password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    sudo "$@"
  else
    return 77
  fi
}
