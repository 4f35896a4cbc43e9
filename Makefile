# `make run` and `make test` set everything up first; the other targets are for those who change the program.

VENV := .venv/bin/python
SET_UP := packaging/set-up
LOCK := uv pip compile --quiet --generate-hashes --no-emit-index-url --universal --python-version 3.11 \
	--no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help run test check bench format screenshots lock wheel clean set-up set-up-dev

help:  ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*##/\1:/p' Makefile | awk -F: '{ printf "make %-13s%s\n", $$1, $$2 }'

run: set-up  ## set up and open the sample project in the window (without a display, build and measure it)
	@packaging/run-sample

test: set-up-dev  ## set up and pass all tests, the rules of the house among them
	@$(VENV) -m pytest -n auto --dist worksteal

check: set-up-dev  ## the same as named steps, which are format, lint, types, contracts, tests
	@echo "== ruff format" && $(VENV) -m ruff format --check .
	@echo "== ruff check" && $(VENV) -m ruff check .
	@echo "== mypy" && $(VENV) -m mypy
	@echo "== import contracts" && .venv/bin/lint-imports
	@echo "== pytest" && $(VENV) -m pytest -n auto --dist worksteal -m "not tools"

bench: set-up-dev  ## print the figures of every benchmark
	@for script in tests/benchmarks/agreement.py tests/benchmarks/bench_*.py; do \
		echo "== $$script"; QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(VENV) "$$script" || exit 1; \
	done

format: set-up-dev  ## bring the code into its form
	@$(VENV) -m ruff check --fix --quiet . || true
	@$(VENV) -m ruff format .

screenshots: set-up  ## draw the pictures of the README anew (without a display)
	@QT_QPA_PLATFORM=offscreen $(VENV) packaging/screenshots.py

lock:  ## choose the versions of all dependencies anew (needs uv)
	$(LOCK) pyproject.toml --group dev --upgrade -o packaging/requirements-dev.lock
	$(LOCK) pyproject.toml -c packaging/requirements-dev.lock -o packaging/requirements.lock
	$(LOCK) --group build -c packaging/requirements-dev.lock -o packaging/requirements-build.lock

wheel: set-up-dev  ## write the wheel into dist
	@$(VENV) -m build --wheel --no-isolation

clean:  ## remove what was built (the environment too)
	rm -rf .venv build dist demo .coverage htmlcov
	rm -rf .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

set-up:
	@$(SET_UP) run

set-up-dev:
	@$(SET_UP) test
