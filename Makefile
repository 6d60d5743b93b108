# One command: `make check`. Each line also works typed by hand, in an environment with `pip install -e '.[test,lint]'`.
PYTHON ?= python

.PHONY: check test golden docs

check:
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m ruff check
	$(PYTHON) -m mypy
	lint-imports
	$(PYTHON) -m pytest
	$(PYTHON) -m stancecli check --strict data/stances.yaml

test:
	$(PYTHON) -m pytest

# Read every difference before it is kept: what is written here is what the tests hold true from then on.
golden:
	$(PYTHON) -m pytest tests/transcripts tests/broken -n 0 --update-golden
	$(PYTHON) -m tests.broken.errors_page
	$(PYTHON) -m tests.unit.cli.commands_page
	$(PYTHON) -m tests.unit.exchange.export_page

docs:
	$(PYTHON) -m tests.broken.errors_page
	$(PYTHON) -m tests.unit.cli.commands_page
	$(PYTHON) -m tests.unit.exchange.export_page
