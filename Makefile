# Timeline's habits. `make run` and `make test` set up everything they need; `make help` lists the rest.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: help run test test-fast lint format types imports check bench figures screenshots lock browser clean

help:  ## list what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

run: .venv/installed  ## start the dashboard on the sample article
	$(BIN)/streamlit run app.py

test: .venv/installed-dev browser  ## run all tests, those of the page in a real browser among them
	$(BIN)/python -m pytest

test-fast: .venv/installed-dev  ## run the tests that need no browser
	$(BIN)/python -m pytest -m "not browser"

lint: .venv/installed-dev  ## check style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: .venv/installed-dev  ## put the code into its style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: .venv/installed-dev  ## check types
	$(BIN)/mypy

imports: .venv/installed-dev  ## check that data flows one way
	$(BIN)/lint-imports

check: lint types imports test  ## everything that CI runs

bench: .venv/installed-dev  ## measure speed side by side with peers
	$(BIN)/python -m tests.benchmarks.dates_speed

figures: .venv/installed-dev  ## measure accuracy and speed again and write the figures into README.md
	$(BIN)/python -m tests.benchmarks.figures

screenshots: .venv/installed-dev browser  ## take the README's screenshots again
	$(BIN)/python -m tests.browser.screenshots

lock: .venv/installed-dev  ## compile the locked requirements from pyproject.toml
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" pyproject.toml -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" pyproject.toml --group dev \
		-c requirements.txt -o requirements-dev.txt

browser:
	@sh tests/browser/get-browser.sh $(BIN)/playwright

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Timeline needs Python 3.11 or newer; this is $$($(PYTHON) --version). Try: make PYTHON=python3.12 run"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		[ "$$(id -u)" = 0 ] && apt-get update -q && apt-get install -qy python3-venv; } || { \
		echo "Python's venv module is missing. Install it: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@ .venv/installed

clean:  ## remove the installed packages and all caches
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
