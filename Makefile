# Two commands do everything on a Debian 12 with a Swift toolchain: `make demo` and `make test`.

BUILD_NEEDS := libncurses-dev libsqlite3-dev libsodium-dev libqrencode-dev
TEST_NEEDS := tmux sqlite3 python3 postgresql-15
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Asks the package manager only for what is missing.
define install
	@missing=$$(for name in $(1); do \
	  dpkg-query -W -f='$${Status}' $$name 2>/dev/null | grep -q 'ok installed' || echo $$name; \
	done); \
	if [ -n "$$missing" ]; then \
	  echo "Installing:" $$missing; \
	  $(AS_ROOT) apt-get update -q && \
	  $(AS_ROOT) env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -q -y --no-install-recommends $$missing; \
	fi
endef

.PHONY: demo test build bench format lint arrows needs test-needs

## A demonstration society in a private temporary folder, and the desk opened on it.
demo: build
	@.build/release/regdesk demo

## Everything the tests need, and every test.
test: needs test-needs
	swift build --build-tests
	swift test --skip-build

build: needs
	swift build -c release --product regdesk

## Figures, each beside its floor in the same run; BENCH holds options, as in BENCH="--people 1000000".
bench: needs test-needs
	@for product in regdesk EchoFloor Benchmarks; do \
	  swift build -c release --product $$product || exit 1; \
	done
	.build/release/Benchmarks $(BENCH)

format:
	git ls-files -z '*.swift' | xargs -0 swift format format --in-place

lint:
	git ls-files -z '*.swift' | xargs -0 swift format lint --strict

## Fails when a target imports what Package.swift does not give it.
arrows:
	swift build --explicit-target-dependency-import-check error

needs:
	$(call install,$(BUILD_NEEDS))

test-needs:
	$(call install,$(TEST_NEEDS))
