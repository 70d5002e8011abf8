.DEFAULT_GOAL := site
.PHONY: site serve test check-site test-interruptions bench format

# Builds the program, and with it the site of this repository into Public/.
site:
	@scripts/site

# Builds the program and shows the site on this machine as its files are, while they change.
serve:
	@scripts/program
	@.build/release/limpid serve --site .

# Checks the format, the code and the site, and runs all tests.
test:
	@scripts/test

# Checks every page of the built site, without and with a browser; the last part of `test`.
check-site:
	@scripts/check-site

# Kills builds and publications, and fills disks; no part of `test`.
test-interruptions:
	@scripts/test-interruptions

# Measures builds of many articles beside Hugo, `make bench SIZE="1000 10000"`; no part of `test`.
bench:
	@scripts/bench $(SIZE)

# Brings all Swift files into the one format.
format:
	@swift format format --in-place --recursive Package.swift Sources Tests Benchmarks
