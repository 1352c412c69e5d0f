# The commands of the project; `make help` lists them.

# Builds for use and builds for tests lie in .build/release and .build/debug and do not disturb each other.
SWIFT_FLAGS   := --explicit-target-dependency-import-check error
# The toolchain's own linker, where a shell finds it: others warn of a function in Foundation that nobody here can change.
LINKER_FLAGS  := $(if $(shell command -v ld.lld),-Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld)
RELEASE_FLAGS := $(SWIFT_FLAGS) -c release --static-swift-stdlib -Xswiftc -cross-module-optimization $(LINKER_FLAGS)
# No warning in our own code: for what a developer builds, not for `make report` with a compiler of tomorrow.
STRICT        := FILINGPRESS_WARNINGS_ARE_ERRORS=1
# One filing in two shapes: as filed, and as the text that a converter made of its printed page.
SAMPLE        := Tests/Fixtures/allied-motion-form-4-2013-11-26.xml
CONVERTED     := Tests/Fixtures/texts/allied-motion-form-4-2013-11-26-converted.txt
RENDER         = "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/filingpress" render --templates Templates --
SWIFT_FOLDERS := Package.swift Sources Tests Examples

# How long `make fuzz` takes for each reader.
SECONDS ?= 60

# How many filings `make figures` looks at.
COUNT ?= 60

# What to render (`make report INPUT=folder`) and what to measure with (`make bench DIR=folder`).
INPUT ?=
DIR   ?= $(firstword $(wildcard ../shared/corpus/xml) Tests/Fixtures)

.DEFAULT_GOAL := help
.PHONY: help setup build report test format lint bench figures goldens fuzz docs clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):[^#]*## /\1	/p' Makefile | while IFS='	' read -r name text; do \
	  printf '  make %-8s %s\n' "$$name" "$$text"; done

setup: ## Install what is missing (quick and silent when nothing is)
	@bash .make/setup

build: setup ## Build the command for use, and the server of `filingpress serve`
	@swift build $(RELEASE_FLAGS) --product filingpress
	@swift build $(RELEASE_FLAGS) --product filingpress-serve

report: build ## Render the sample, as filed and as converted text, to Output/; INPUT=path renders another file or folder
	@$(RENDER) $(if $(INPUT),"$(INPUT)",$(SAMPLE))
ifndef INPUT
	@echo
	@echo "The same filing from the text that a converter made of its page; what got lost on the way brings the warnings:"
	@$(RENDER) $(CONVERTED)
endif
	@echo
	@echo "Open these:"
	@find Output -type f ! -name .gitkeep | LC_ALL=C sort -t . -k 1,1 -k 2 | sed -n -e '1,10s/^/  /p' -e '11s/.*/  …/p'

test: setup ## Run all tests
	@$(STRICT) bash .make/test $(SWIFT_FLAGS)

format: setup ## Lay out the Swift sources as .swift-format says
	@swift format --in-place --parallel --recursive $(SWIFT_FOLDERS)

lint: setup ## Check the layout of the Swift sources
	@swift format lint --strict --parallel --recursive $(SWIFT_FOLDERS)

bench: setup ## Measure time per filing and memory with the filings in the folder DIR
	@swift build $(RELEASE_FLAGS) --product filingpress
	@swift build $(RELEASE_FLAGS) --product FilingPressBench
	@find "$(DIR)" -type f | LC_ALL=C sort | \
	  "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/FilingPressBench"

figures: build ## Count how well COUNT filings of the folder DIR lie on their pages
	@.make/pagefigures "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/filingpress" "$(DIR)" "$(COUNT)"

goldens: build ## Hold pictures of five forms against those kept, side by side in Output/goldens; ACCEPT=yes keeps the new ones
	@.make/goldens "$$(swift build $(RELEASE_FLAGS) --show-bin-path)/filingpress" Output/goldens $(if $(ACCEPT),--accept)

fuzz: setup ## Hand each reader hostile inputs for SECONDS (READER=text for one of them)
	@SECONDS_EACH="$(SECONDS)" READER="$(READER)" bash .make/fuzz

docs: setup ## Make the documentation pages in .build/docs
	@swift package --disable-sandbox --allow-writing-to-directory .build/docs \
	  generate-documentation --target FilingPress --output-path .build/docs

clean: ## Remove what was built; rendered reports stay
	@rm -rf .build
