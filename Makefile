# Everything happens in .venv, made on first use and again when pyproject.toml changes.
# Paths are relative throughout, so that the checkout may stand in a folder with spaces in its name.

PYTHON ?= python3
BIN = .venv/bin
FILE ?=

.PHONY: run test check format bench train train-parser scoreboard fuzz messages shots pictures dist clean

# what it keeps stays inside the checkout, as everything else does
KEPT = XDG_DATA_HOME="$(CURDIR)/.venv/kept" XDG_STATE_HOME="$(CURDIR)/.venv/kept"

run: .venv/installed  ## open the reader on the sample edition, or on FILE=path
	@$(KEPT) $(BIN)/tuinews $(if $(FILE),"$(FILE)",--sample)

test: .venv/tested  ## the whole suite
	@$(BIN)/python -m pytest -n auto --dist worksteal -q

check: .venv/tested  ## style, types, and the arrows between the packages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/tested  ## put the style right
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: .venv/tested  ## start-up, keys, parsing and digests as ratios of one run
	$(BIN)/python -m benchmarks

train: .venv/tested  ## the weights of the sentence ranker and of the keyword ranker, from the corpus
	$(BIN)/python -m training.ranker
	$(BIN)/python -m training.keywords

train-parser: .venv/tested  ## the weights of the parser, from the corpus
	PYTHONHASHSEED=0 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m training.parser

scoreboard: .venv/tested  ## the parser's figures on the corpus, and on dumps of our own writing
	$(BIN)/python -m benchmarks.scoreboard
	$(BIN)/python -m benchmarks.scoreboard --specimens

fuzz: .venv/tested  ## arbitrary text through the parser for a minute
	$(BIN)/python -m benchmarks.fuzz_parse --seconds 60

messages: .venv/tested  ## the catalog, the manual page and the README's table of keys, brought up to the source
	$(BIN)/python -m tests.house.catalog
	TUINEWS_LANG=en $(BIN)/python -m tests.house.manual
	$(BIN)/python -m tests.house.keys_table

shots: .venv/tested  ## the tests' pictures anew, to be looked at before they are committed
	TUINEWS_LANG=zh $(BIN)/python -m tests.tui.shots

pictures: .venv/installed  ## the README's pictures, from the running reader
	$(BIN)/python assets/pictures.py

dist: .venv/tested  ## the wheel
	$(BIN)/python -m build --wheel

clean:
	rm -rf .venv dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q src  # as pip does with a wheel: half of what a start takes
	@touch $@

.venv/tested: .venv/installed
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group test --group check --group measure
	@touch $@
