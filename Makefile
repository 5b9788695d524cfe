# Everything runs from this folder in a virtual environment of its own; `make try` and `make test` set it up by themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
SECONDS ?= 600
# One more than the two cores most machines have at least: many tests wait for a server or a clock.
WORKERS ?= 3

.PHONY: try run test test-both lint check bench torture setup lock clean

try: $(READY)
	$(BIN)/python -m bot try

run: $(READY)
	$(BIN)/python -m bot run

# Each process that a test starts would compile the program again where the environment forbids to keep that.
test: export PYTHONDONTWRITEBYTECODE :=
test: $(READY)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

# What `test` asks SQLite alone, too: as CI does.
test-both: export PYTHONDONTWRITEBYTECODE :=
test-both: $(READY)
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --all-on-both

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

bench: $(READY)
	$(BIN)/python -m benchmarks

torture: $(READY)
	$(BIN)/python -m tests.torture --seconds $(SECONDS)

setup: $(READY)

$(READY): requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

# Pins what resolves today; no address of a package index is written into it.
lock: $(READY)
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --extra dev --strip-extras --allow-unsafe \
		--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-header --no-annotate \
		--output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) var
