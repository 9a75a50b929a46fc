#!/usr/bin/env bash
# Runs a command with a throw-away PostgreSQL: a cluster in a temporary folder, reached by a socket
# and a free port there, gone afterwards. PONTES_TEST_POSTGRES tells the tests where it is.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
folder=$(mktemp -d)
port=$(( 20000 + RANDOM % 20000 ))
as=()
if [ "$(id -u)" = 0 ]; then # initdb refuses to run as root
    chown postgres "$folder"
    as=(runuser -u postgres --)
fi
stop() {
    (cd / && "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1) || true
    rm -rf "$folder"
}
trap stop EXIT
(
    cd /
    "${as[@]}" "$bin/initdb" -D "$folder/data" -U postgres --auth=trust -E UTF8 --locale=C >/dev/null
    "${as[@]}" "$bin/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
        -o "-c listen_addresses=127.0.0.1 -p $port -k $folder -c fsync=off -c max_connections=200" start >/dev/null
)
PONTES_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres" "$@"
