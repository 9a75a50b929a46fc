#!/usr/bin/env bash
# A whole installation on this machine: PostgreSQL, two servers on it and HAProxy in front. Its data
# stay in .pontes/cluster. Ctrl-C stops it: the door first, then the servers, then the database.
# PONTES_LISTEN says where the door is; the three ports after it are the servers' and PostgreSQL's.
# PONTES_BINARY names another binary than the one of `make build`.
set -euo pipefail
cd "$(dirname "$0")/.."

binary=${PONTES_BINARY:-target/release/pontes}
door=${PONTES_LISTEN:-127.0.0.1:3000}
port=${door##*:}
one=127.0.0.1:$((port + 1))
two=127.0.0.1:$((port + 2))
folder=$PWD/.pontes/cluster
postgres=$folder/postgres # owned by the user who runs PostgreSQL, closed to others
[ -x "$binary" ] || { echo "Missing: $binary. Run make build first." >&2; exit 1; }
for used in "$port" $((port + 1)) $((port + 2)) $((port + 3)); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$used") 2>/dev/null; then
        echo "Port $used is in use. PONTES_LISTEN=127.0.0.1:4000 makes it begin at another one." >&2
        exit 1
    fi
done

bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
as=()
mkdir -p "$postgres"
chmod 700 "$postgres"
if [ "$(id -u)" = 0 ]; then # initdb refuses to run as root
    as=(runuser -u postgres --)
    chown postgres "$postgres"
    "${as[@]}" test -x "$postgres" || {
        echo "The user postgres cannot reach $postgres. Put the project where it can, or do not be root." >&2
        exit 1
    }
fi

# Each of these is in a session of its own: Ctrl-C at a terminal reaches this script alone.
proxy='' first='' second='' database=''
stop() {
    set +e
    trap '' INT TERM HUP
    echo "== stopping"
    [ -z "$proxy" ] || { kill -USR1 "$proxy"; wait "$proxy"; } 2>/dev/null
    for server in $first $second; do kill "$server" 2>/dev/null; done
    for server in $first $second; do wait "$server" 2>/dev/null; done
    [ -z "$database" ] || control -m fast stop
}
trap stop EXIT
trap 'exit 0' INT TERM HUP

control() { # control PG_CTL-ARGUMENTS…
    (cd / && "${as[@]}" "$bin/pg_ctl" -D "$postgres/data" -w "$@" >/dev/null)
}
if [ ! -e "$postgres/data" ]; then
    echo "== making a database in .pontes/cluster"
    head -c 18 /dev/urandom | base64 | tr '+/' '-_' | (cd / && "${as[@]}" tee "$postgres/password" >/dev/null)
    (cd / && "${as[@]}" "$bin/initdb" -D "$postgres/data" -U postgres --pwfile "$postgres/password" \
        --auth-local=trust --auth-host=scram-sha-256 -E UTF8 --locale=C >/dev/null)
fi
if control status; then
    echo "PostgreSQL in .pontes/cluster runs already: stop the other make cluster first." >&2
    exit 1
fi
echo "== starting PostgreSQL"
control -l "$postgres/log" \
    -o "-c listen_addresses=127.0.0.1 -p $((port + 3)) -k '$postgres'" start || {
    tail -3 "$postgres/log" >&2
    exit 1
}
database=started

PONTES_DATABASE_URL=postgres://postgres:$(cat "$postgres/password")@127.0.0.1:$((port + 3))/postgres
export PONTES_DATABASE_URL
export PONTES_PUBLIC_URL=${PONTES_PUBLIC_URL:-http://localhost:$port}
export PONTES_MAIL_DIR=${PONTES_MAIL_DIR:-$folder/mail}
export PONTES_TRUSTED_PROXY=1 PONTES_DEMO=1
"$binary" migrate

# answers PROCESS ADDRESS: waits until what the process serves there is healthy.
answers() {
    local host=${2%:*}
    until (
        exec 3<>"/dev/tcp/${host//[\[\]]/}/${2##*:}"
        printf 'GET /healthz HTTP/1.0\r\n\r\n' >&3
        read -r line <&3 && [[ $line == *' 200 '* ]]
    ) 2>/dev/null; do
        kill -0 "$1" 2>/dev/null || exit 1
        sleep 0.2
    done
}
begin() {
    PONTES_LISTEN=$1 setsid "$binary" serve &
}
begin "$one" && first=$!
begin "$two" && second=$!
answers "$first" "$one"
answers "$second" "$two"
CLUSTER_FOLDER=$folder CLUSTER_DOOR=$door CLUSTER_ONE=$one CLUSTER_TWO=$two \
    setsid /usr/sbin/haproxy -db -f build/cluster/haproxy.cfg &
proxy=$!
answers "$proxy" "$door"
cat <<EOF
== open $PONTES_PUBLIC_URL and stop with Ctrl-C
   HAProxy       $door (process $proxy)
   one           $one (process $first)
   two           $two (process $second)
   PostgreSQL    psql -h $postgres -p $((port + 3)) -U postgres
   mails         $PONTES_MAIL_DIR
EOF

# A server that ends begins again, as systemd would have it; meanwhile the other one answers.
ended=''
until [ "$ended" = "$proxy" ]; do
    wait -n -p ended || true
    case $ended in
        "$first") echo "== server one has ended; it begins again" && sleep 1 && begin "$one" && first=$! ;;
        "$second") echo "== server two has ended; it begins again" && sleep 1 && begin "$two" && second=$! ;;
    esac
done
proxy=''
echo "== HAProxy has ended" >&2
false
