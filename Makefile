# The only entrance: `make help` lists what there is.
SHELL := bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Flags from outside would replace those of .cargo/config.toml.
unexport RUSTFLAGS

CARGO := cargo
BINARY := target/debug/pontes
RELEASE := target/release/pontes
PROOF := target/release/proof

.PHONY: help
help: ## list these targets
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*## / \t/' | expand -t 14

.PHONY: run
run: build/.ready site ## build, load the demonstration data, serve on port 3000
	@echo "== building the server (the first time takes some minutes)"
	$(CARGO) build -p server
	mkdir -p .pontes
	echo "== starting; open http://$${PONTES_LISTEN:-localhost:3000} and stop with Ctrl-C"
	PONTES_DEMO=1 PONTES_LISTEN=$${PONTES_LISTEN:-127.0.0.1:3000} \
		PONTES_DATABASE_URL=$${PONTES_DATABASE_URL:-sqlite:.pontes/pontes.db} \
		PONTES_MAIL_DIR=$${PONTES_MAIL_DIR:-.pontes/mail} $(BINARY) serve

.PHONY: build
build: build/.ready site-release ## leave the release binary in target/release/pontes
	$(CARGO) build --release -p server
	@ls -l $(RELEASE)

.PHONY: cluster
cluster: $(if $(PONTES_BINARY),,build) ## two servers on one PostgreSQL, behind HAProxy on port 3000
	@build/install.sh cluster
	build/cluster.sh

.PHONY: test
test: test-ready site ## install what the tests need and run all of them
	@echo "== format"
	$(CARGO) fmt --check
	echo "== contract alone, without pages"
	$(CARGO) check -q -p app --no-default-features
	echo "== lints"
	$(CARGO) clippy -q -p app --features ssr --all-targets -- -D warnings
	$(CARGO) clippy -q -p server --all-targets -- -D warnings
	$(CARGO) clippy -q -p proof --all-targets -- -D warnings
	npx tsc --noEmit --strict --skipLibCheck --target es2020 --module esnext --moduleResolution bundler \
		--types leaflet app/map_canvas/index.ts
	echo "== rules, pages, API on SQLite and on PostgreSQL"
	$(CARGO) test -p app --features ssr
	build/with-postgres.sh $(CARGO) test -p server
	echo "== in the browser"
	$(CARGO) build -p server
	npx playwright test --config end2end/playwright.config.ts

.PHONY: shots
shots: test-ready site ## pictures of every page into target/shots
	$(CARGO) build -p server
	npx playwright test --config end2end/shots.config.ts
	@echo "See target/shots/index.html"

.PHONY: size
size: build ## print the bytes of start page, wasm and map against their bounds
	node build/size.mjs $(RELEASE)

.PHONY: speed
speed: build test-ready ## print how fast a phone on a weak line meets the pages, against the bounds
	npm ci --prefix build/speed --no-audit --no-fund
	node build/speed/measure.mjs $(RELEASE)

.PHONY: bench
bench: build prove-ready ## bookings a second on both engines, beside the same load one by one
	$(CARGO) build --release -p proof
	$(PROOF) bench --server $(RELEASE)

.PHONY: prove
prove: build prove-ready ## 100,000 random steps, then kill servers, databases and mail servers under load
	@echo "== 100,000 random steps against the model of the rules, on each engine"
	PONTES_MODEL_STEPS=$${PONTES_MODEL_STEPS:-100000} \
		build/with-postgres.sh $(CARGO) test --release -q -p server --test api engine::model
	echo "== servers, databases and mail servers under load"
	$(CARGO) test --release -q -p proof
	$(CARGO) build --release -p proof
	$(PROOF) prove --server $(RELEASE)

.PHONY: site
site: node_modules/.ready target/site-private/geometry.bin ## build what browsers load: style, wasm
	@node build/style.mjs
	node build/map_canvas.mjs
	echo "== building the browser's half"
	build/wasm.sh debug

.PHONY: site-release
site-release: node_modules/.ready target/site-private/geometry.bin
	@node build/style.mjs
	node build/map_canvas.mjs
	echo "== building the browser's half, small (some minutes)"
	build/wasm.sh release

target/site-private/geometry.bin: build/geometry.mjs $(wildcard build/geometry/*.mjs) package-lock.json | node_modules/.ready
	@echo "== preparing the map's shapes"
	node build/geometry.mjs

node_modules/.ready: package-lock.json
	@echo "== npm ci"
	npm ci --no-audit --no-fund
	touch $@

.PHONY: build/.ready
build/.ready:
	@build/install.sh run

.PHONY: test-ready
test-ready: build/.ready
	@build/install.sh test

.PHONY: prove-ready
prove-ready: build/.ready
	@build/install.sh prove

.PHONY: clean
clean: ## remove what was built
	rm -rf target node_modules
