# Tertium: `make serve` builds and serves the site, `make test` proves that it works, of the whole
# site by a draw. Each installs what it misses.
SHELL := bash
.DEFAULT_GOAL := help
.PHONY: help serve dev build test check-browsers check-code check-data check-exports check-pages check-site check-spelling coverage sizes bench bench-search bench-load bench-pages lint setup clean
PORT ?= 8080
# The folder of data, and where the site is built (hosting/DATASET.md).
DATA ?= data
DIST ?= dist
export TERTIUM_DATA := $(DATA)
# Where TERTIUM_TOOL names one that is ready, that is taken as it is.
TOOL := $${TERTIUM_TOOL:-cargo run --quiet --profile tool -p tertium-tool --}
SEED := direct-preference-optimization,masked-autoencoders,qlora

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 22

serve: build ## Build the site and serve it on PORT (8080)
	@. .ci/env && $(TOOL) serve $(DIST) $(PORT)

dev: ## Serve a debug build on PORT and reload the page at each change
	@.ci/setup build
	@. .ci/env && .ci/dev $(PORT)

build: ## Build the site into dist/; DATA=… for another folder of data, DIST=… for another place
	@.ci/setup build
	@. .ci/env && .ci/build --dist "$(DIST)"

test: ## Run the tests, and a share of those of the whole site; DRAW=word draws others, SITE_SHARE=1 runs all
	@.ci/setup test
	@. .ci/env && .ci/test

check-code: ## Run all examples of code in R and Python; installs both; RECORD=1 writes down the versions
	@tests/code/check

check-data: ## Check the dataset; DATA=… for another folder, JSON=1 for findings that machines read
	@.ci/setup rust
	@. .ci/env && $(TOOL) check $(if $(JSON),--json)

check-browsers: build ## Walk through the build in old browsers, from 2022 on; downloads them
	@tests/browsers/check

check-exports: ## Let TeX, biber, pandoc and parsers of others read the exports; installs them
	@.ci/setup rust
	@tests/exports/check

check-pages: export SITE_URL ?= https://example.org/tertium/
check-pages: build ## Follow every link of the built pages and let validators of others read them; SITE_URL=… as for build
	@tests/pages/check

check-site: build ## Run all tests of the whole site in browsers (20 minutes on two cores)
	@.ci/setup test
	@$(MAKE) --no-print-directory build DATA=data-example DIST=target/example
	@. .ci/env && .ci/site

check-spelling: ## Ask hunspell for the Bulgarian words; ADD=1 takes what it does not know; installs it
	@tests/spelling/check

coverage: ## Which share of what packages name the dataset covers; MISSING=1 lists the rest
	@python3 bench/coverage/coverage.py $(if $(MISSING),--missing)

sizes: ## Bytes of each part (brotli-11) against budgets.json
	@. .ci/env && $(TOOL) sizes dist $(SEED)

bench: bench-load bench-search ## Measure the site and its search side by side with others (half an hour on a quiet machine)

bench-load: build ## Loading and reactions beside plain JavaScript and React; RUNS and TIMES say how often
	@.ci/setup bench
	@. .ci/env && node bench/load/main.js dist

bench-search: ## Search side by side with uFuzzy, MiniSearch, fuzzysort and Fuse.js, in a browser
	@.ci/setup bench
	@. .ci/env && bench/search/run

bench-pages: build ## Files, bytes and time of the site at 873, 2,000 and 8,000 methods; METHODS="…" for others
	@. .ci/env && bench/pages/run $(METHODS)

lint: ## Format and lint
	@.ci/setup lint
	@. .ci/env && .ci/lint fix

setup: ## Install what building and testing need
	@.ci/setup test

clean: ## Remove what was built
	rm -rf dist target
