#!/usr/bin/env bash
# Where do the tests find a PostgreSQL? In a cluster that is made for them and thrown away:
#   scripts/postgres.sh start DIR    makes and starts it, prints the connection string
#   scripts/postgres.sh stop DIR     stops it and removes it
# It answers on a Unix socket inside DIR only. The role `fellesbord` may create databases and is no superuser, so that
# row-level security is as strict in tests as it is in use.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/environment.sh"

[ $# -eq 2 ] || stop "usage: scripts/postgres.sh start|stop DIR"
dir="$2"

programs() {
  local found
  found="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)"
  [ -n "$found" ] || found="$(dirname "$(command -v initdb || true)")"
  [ -x "$found/initdb" ] || stop "postgres: initdb was not found: run make setup"
  printf '%s' "$found"
}

# PostgreSQL refuses to run as root: its own user runs it then.
as_owner() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

start() {
  local bin port
  bin="$(programs)"
  port=$((20000 + RANDOM % 20000))
  mkdir -p "$dir/socket"
  if [ "$(id -u)" -eq 0 ]; then chown -R postgres "$dir"; fi
  chmod 0755 "$dir" "$dir/socket"
  cd "$dir"
  as_owner "$bin/initdb" --pgdata "$dir/data" --username postgres --auth trust --encoding UTF8 --locale C.UTF-8 \
    --no-sync >"$dir/initdb.log" 2>&1 || stop "postgres: initdb failed: $(tail -3 "$dir/initdb.log")"
  # It holds nothing worth keeping, so it need not wait for the disk.
  as_owner "$bin/pg_ctl" --pgdata "$dir/data" --log "$dir/data/server.log" --wait --timeout 60 --silent start --options \
    "-p $port -k $dir/socket -c listen_addresses='' -c max_connections=200 -c shared_buffers=128MB -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c log_min_messages=error" \
    || stop "postgres: the cluster did not start: $(tail -3 "$dir/data/server.log")"
  as_owner "$bin/psql" --quiet --host "$dir/socket" --port "$port" --username postgres --dbname postgres \
    --command "create role fellesbord login createdb nosuperuser nobypassrls"
  printf 'host=%s port=%s user=fellesbord dbname=postgres\n' "$dir/socket" "$port"
}

stop_cluster() {
  [ -d "$dir/data" ] || return 0
  cd /
  as_owner "$(programs)/pg_ctl" --pgdata "$dir/data" --mode immediate --wait --silent stop || true
  rm -rf "$dir"
}

case "$1" in
  start) start ;;
  stop) stop_cluster ;;
  *) stop "usage: scripts/postgres.sh start|stop DIR" ;;
esac
