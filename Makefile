# The commands of this repository; every one does its own set-up. 'make help' lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build run test bench format lint lock clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## fetch what the build needs (quick when nothing is missing)
	@scripts/setup.sh

build: setup ## build the release program, .build/release/carnallite
	@python3 scripts/resolve-packages.py
	@scripts/build.sh

run: build ## the main job: check, balance and plan zones/qaidam, leave a report
	@scripts/main-job.sh

test: setup ## every gate and every test, in release
	@scripts/test.sh

bench: build ## measure speed and memory (Benchmarks/)
	@scripts/bench.sh

format: ## format every Swift file in place
	@git ls-files -z --cached --others --exclude-standard '*.swift' | \
	  xargs -0 swift format --in-place --parallel

lint: setup ## the gates that need no build
	@scripts/test.sh --gates

lock: setup ## write the Swift packages' lines of dependencies.lock anew
	@python3 scripts/gates/dependency-lock.py --write

clean: ## remove what was built and fetched (not the results, not the cache outside)
	@rm -rf .build .dependencies Benchmarks/.build Package.resolved
