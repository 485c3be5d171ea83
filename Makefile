# The two commands that matter are `make demo` and `make test`. Nothing here needs more than Debian, Rust and Node.
#
#   make demo      sets up what is missing, builds, serves a demonstration on loopback
#   make test      all that continuous integration runs: both databases, letters, browser
#   make test-all  the same with every page in every language, scheme and width, and longer property tests
#   make bench     measures; the numbers go into docs/performance.md
#   make setup     installs what is missing, or says what may not be installed
#   make assets    makes the stylesheet, icons and typeface from their packages

CARGO_TARGET_DIR ?= $(HOME)/.cache/fellesbord/target
export CARGO_TARGET_DIR
LISTEN ?= 127.0.0.1:8080
DIR ?= $(HOME)/.cache/fellesbord/demo

.PHONY: demo test test-all bench setup assets

demo: setup assets
	FELLESBORD_ASSETS=required cargo build --package server
	exec "$(CARGO_TARGET_DIR)/debug/fellesbord" demo --listen "$(LISTEN)" --dir "$(DIR)"

test:
	scripts/test.sh

test-all:
	FELLESBORD_BROWSER=all PROPTEST_CASES=4096 scripts/test.sh

bench: setup assets
	scripts/bench.sh

setup:
	scripts/setup.sh

assets:
	node crates/web/build-assets.mjs
