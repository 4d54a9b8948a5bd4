# What can be done here: make run, test, lint, format, bench, bench-scoring, soak, clean.

FONTS = fonts-liberation2 fonts-noto-core fonts-dejavu-core
PACKAGES = libncurses-dev libsqlite3-dev libpango1.0-dev libqrencode-dev $(FONTS)
PRINTING = cups-daemon cups-client cups-filters cups-ipp-utils avahi-daemon dbus
TEST_PACKAGES = $(PACKAGES) tmux poppler-utils qpdf chromium python3 python3-venv $(PRINTING)
BENCH_PACKAGES = $(PACKAGES) whiptail dialog python3 python3-venv groff
PDFUA = pdfua==0.1.3
PEERS = numba numpy pandas polars pyyaml weasyprint
RELEASE = -c release --static-swift-stdlib
PROGRAM = .build/release/porchlight

.PHONY: run swift build test checker lint format bench bench-scoring peers soak clean

run: build
	@$(PROGRAM)

build: swift
	@./.ci/install $(PACKAGES)
	@swift build $(RELEASE) --product porchlight
	@swift build $(RELEASE) --product porchlight-pdf

# Swift is no Debian package, so it is only looked for: this version or a later one.
SWIFT = 6.3
swift:
	@found=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p'); \
	  [ "$$(printf '%s\n' $(SWIFT) "$${found:-0}" | sort -V | head -n 1)" = $(SWIFT) ] || \
	  { echo "Porchlight needs Swift $(SWIFT): see swift.org/install"; exit 1; }

test: swift checker
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

# What checks PDF for screen readers is no Debian package; it is installed beside the build and nowhere else.
checker:
	@./.ci/install $(TEST_PACKAGES)
	@test -x .build/checker/bin/pdfua || { python3 -m venv .build/checker && \
	  .build/checker/bin/pip install --quiet --disable-pip-version-check $(PDFUA); }

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

format:
	swift format --in-place --recursive Package.swift Sources Tests

# What is measured beside our own is installed beside the build and nowhere else.
peers:
	@./.ci/install $(BENCH_PACKAGES)
	@test -d .build/peers || python3 -m venv .build/peers
	@.build/peers/bin/pip install --quiet $(PEERS)

bench: peers
	@swift build $(RELEASE) --product porchlight
	@swift build $(RELEASE) --product answer-maker
	@swift build $(RELEASE) --product porchlight-pdf
	python3 Tests/Benchmarks/terminal.py $(PROGRAM)
	python3 Tests/Benchmarks/answers.py $(PROGRAM) .build/release/answer-maker Questionnaires/neighborhood-safety
	python3 Tests/Benchmarks/pages.py .build/release/porchlight-pdf Tests/Snapshots/Documents/summary.en.json \
	  Tests/Snapshots/Reporting/summary.en.html .build/peers/bin/weasyprint \
	  $(PROGRAM) .build/release/answer-maker Questionnaires/neighborhood-safety
	$(MAKE) bench-scoring

bench-scoring: peers
	@swift build $(RELEASE) --product porchlight
	@swift build $(RELEASE) --product answer-maker
	@swift build $(RELEASE) --product scoring-bench
	.build/peers/bin/python Tests/Benchmarks/scoring.py .build/release/scoring-bench
	.build/peers/bin/python Tests/Benchmarks/walks.py $(PROGRAM) .build/release/answer-maker Questionnaires/neighborhood-safety

soak: checker
	PORCHLIGHT_SOAK=1 swift test

clean:
	swift package clean
