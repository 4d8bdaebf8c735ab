# Two commands: `make site` and `make test`. Each installs what it needs the first time.
PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: site serve test word-score benchmark lock schema learned clean
site: $(READY)
	@$(BIN)/partnership build

serve: $(READY)
	@$(BIN)/partnership serve

test: $(READY)
	@sh .ci/browser
	@sh .ci/servers
	@sh .ci/node
	@sh .ci/office
	@sh .ci/test

# Prints how well an import reads the invented Word files of tests/word/, with every miss; LIST=unseen takes the other list.
word-score: $(READY)
	@$(BIN)/python -m tests.word.score $(LIST)

# Prints times and sizes with 1,000 sets of notes, beside plain MkDocs Material; with AGAINST=COMMIT the guard is run beside
# that of an earlier commit.
benchmark: $(READY)
	@sh .ci/browser
	@$(BIN)/python -m tests.benchmark --browser
	@$(BIN)/python -m tests.benchmark.guarding $(if $(AGAINST),--against $(AGAINST))

$(READY): requirements.txt pyproject.toml
	@sh .ci/environment $(PYTHON) $(VENV)
	@touch $@

# Writes the lock file anew after a change of dependencies in pyproject.toml.
lock: $(READY)
	$(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url \
	  --no-emit-find-links --no-emit-trusted-host --extra test --output-file requirements.txt pyproject.toml

# Writes the JSON Schemas for editors anew after a change of a model.
schema: $(READY)
	$(BIN)/python -m macros.records.schema

# Learns anew how somebody in distress writes, after a change of sentences (tests/distress/) or of words (urgent.yml).
learned: $(READY)
	@sh .ci/browser
	@$(BIN)/python -m tests.distress

clean:
	rm -rf site $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
