#!/bin/sh
# Runs a command beside a private PostgreSQL cluster that nobody else can reach and that is gone afterwards:
#   tests/support/with-postgres.sh ctest --test-dir build/test
# The command finds the server in ZHIKE_TEST_PG (a libpq connection string). The cluster lives in a temporary folder, listens on a
# unix socket only and does not flush to disk. As root the server runs under the postgres account, since it refuses root.
set -eu

if [ $# -eq 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT...]" >&2
    exit 2
fi

bin=${ZHIKE_PG_BIN:-}
if [ -z "$bin" ]; then
    for folder in /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
        if [ -x "$folder/initdb" ]; then
            bin=$folder
            break
        fi
    done
fi
if [ -z "$bin" ]; then
    echo "with-postgres: no PostgreSQL server here (Debian: postgresql); its tests are skipped" >&2
    exec "$@"
fi

folder=$(mktemp -d /tmp/zhike-pg.XXXXXX)
if [ "$(id -u)" -eq 0 ]; then
    owner=postgres
    chown "$owner" "$folder"
    # an absolute folder that the account may enter, whatever the caller's is
    as_owner() { (cd / && runuser -u "$owner" -- "$@"); }
else
    owner=$(id -un)
    as_owner() { (cd / && "$@"); }
fi

child=
stop() {
    trap '' INT TERM HUP
    if [ -n "$child" ] && kill -0 "$child" 2>/dev/null; then
        kill -TERM "$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
    fi
    as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

as_owner "$bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
    >"$folder.log" 2>&1 || { cat "$folder.log" >&2; rm -f "$folder.log"; exit 1; }
mv "$folder.log" "$folder/initdb.log"
as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/data/server.log" -w -t 60 start \
    -o "-c listen_addresses= -c unix_socket_directories=$folder -c unix_socket_permissions=0700 \
        -c fsync=off -c synchronous_commit=off \
        -c full_page_writes=off -c max_connections=200 -c max_wal_size=2GB" >/dev/null \
    || { cat "$folder/data/server.log" >&2; exit 1; }

ZHIKE_TEST_PG="host=$folder user=postgres dbname=postgres"
export ZHIKE_TEST_PG

# In the background, so that a signal to this script reaches the trap at once.
"$@" &
child=$!
code=0
wait "$child" || code=$?
child=
exit "$code"
