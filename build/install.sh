#!/usr/bin/env bash
# Installs what is missing on Debian 12 or newer: "run" what the server needs to be built, "test"
# what the tests need besides, "cluster" what build/cluster.sh starts, "prove" what bench and prove
# need. As root or with sudo, which may ask for a password at a terminal; else
# it prints the line to run.
set -euo pipefail

for tool in cargo node npm; do
    command -v "$tool" >/dev/null || {
        echo "Missing: $tool. Install rustup (https://rustup.rs) and Node 20 or newer first." >&2
        exit 1
    }
done

# rust-toolchain.toml names it; rustup fetches it by itself only where nobody turned that off.
if command -v rustup >/dev/null; then
    target=wasm32-unknown-unknown
    rustup target list --installed | grep -qx "$target" || rustup target add "$target"
fi

missing=()
need() { # need COMMAND-OR-FILE PACKAGE
    command -v "$1" >/dev/null || [ -e "$1" ] || missing+=("$2")
}
need cc gcc
need /usr/include/stdio.h libc6-dev # gcc only recommends it
need pkg-config pkg-config
what=${1:-run}
if [ "$what" = prove ]; then
    need /usr/lib/python3/dist-packages/aiosmtpd python3-aiosmtpd
fi
if [ "$what" = test ]; then
    need chromium chromium
    [ -n "$(fc-list :lang=ar 2>/dev/null | head -1)" ] || missing+=(fontconfig fonts-noto-core)
fi
if [ "$what" = cluster ]; then
    need /usr/sbin/haproxy haproxy
fi
if [ "$what" != run ]; then
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
    need /usr/sbin/runuser util-linux
fi
[ ${#missing[@]} -eq 0 ] && exit 0

install=(apt-get install -y --no-install-recommends "${missing[@]}")
if [ "$(id -u)" = 0 ]; then
    as=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as=(sudo)
else
    echo "Please run: sudo apt-get update && sudo ${install[*]}" >&2
    exit 1
fi
echo "== installing ${missing[*]}"
"${as[@]}" apt-get update -qq
"${as[@]}" env DEBIAN_FRONTEND=noninteractive "${install[@]}"
