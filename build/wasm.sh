#!/usr/bin/env bash
# Builds the browser's half into target/site/app.{js,wasm}: "debug" quickly for tests, "release"
# small, with what browsers take in compressed form beside it.
set -euo pipefail

kind=${1:-debug}
version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p}' Cargo.lock)
tool=target/tools/bin/wasm-bindgen
if [ "$("$tool" --version 2>/dev/null)" != "wasm-bindgen $version" ]; then
    echo "== installing wasm-bindgen $version into target/tools (once, some minutes)"
    # Without --locked: its own lock file names versions that were withdrawn.
    cargo install -q wasm-bindgen-cli --version "$version" --root target/tools
fi

profile=dev folder=debug
[ "$kind" = release ] && profile=wasm-release folder=wasm-release
cargo build -q -p app --lib --target wasm32-unknown-unknown --no-default-features \
    --features hydrate --profile "$profile"
rm -rf target/bound
"$tool" --target web --no-typescript --remove-name-section --remove-producers-section \
    --out-dir target/bound --out-name app "target/wasm32-unknown-unknown/$folder/app.wasm"
mv target/bound/app_bg.wasm target/bound/app.wasm
# wasm-opt is left out: it makes the file a sixth smaller raw, but 7 % larger compressed.
mkdir -p target/site
rm -rf target/site/snippets target/site/app.*
cp -r target/bound/. target/site/
node build/compress.mjs "$kind" $(cd target/site && find app.* snippets -type f 2>/dev/null)
