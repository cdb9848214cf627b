# dushu: build, tests and checks. `make help` names the targets.
# Objects go to build/FLAVOUR/, so flavours never mix and `clean` is never needed between them.

VERSION := 0.1.0
FLAVOUR ?= release
PREFIX  ?= /usr/local
CC      ?= cc
CORPUS  ?=

B := build/$(FLAVOUR)

warnings := -Wall -Wextra -Wpedantic -Wshadow -Wswitch-enum -Wmissing-prototypes -Wvla -Wconversion \
            -Wstrict-prototypes -Wundef -Wwrite-strings
# At a fixed place nothing is to be relocated: the addresses in our tables, 23,000 of them, are a tenth of a start.
flags_release := -O3 -g -fno-pie
link_release  := -no-pie
flags_asan    := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer
flags_tsan    := -O1 -g -fsanitize=thread
flags_cover   := -O0 -g --coverage
flags_clang   := -O2 -g
flags_fuzz    := -O1 -g -fsanitize=fuzzer-no-link,address,undefined
ifeq ($(filter $(FLAVOUR),clang fuzz),$(FLAVOUR))
CC := clang
endif

ALL_CFLAGS = -std=c17 -D_GNU_SOURCE -DDUSHU_VERSION='"$(VERSION)"' -Iinclude -I. -I$(B) $(warnings) $(WERROR) \
             $(flags_$(FLAVOUR)) -MMD -MP $(CFLAGS)
ALL_LDFLAGS = $(link_$(FLAVOUR)) $(LDFLAGS)
# Expanded only in recipes, so that `deps` can bring pkg-config and the libraries in the same run.
text_libs     = -lunistring $(shell pkg-config --libs libpcre2-8) -ldl
curses_cflags = $(shell pkg-config --cflags ncursesw)
curses_libs   = $(shell pkg-config --libs ncursesw)
sqlite_cflags = $(shell pkg-config --cflags sqlite3)
sqlite_libs   = $(shell pkg-config --libs sqlite3)
# Where a library has an archive the program takes what it needs from that: loading five libraries would be a
# third of its start. What the archives need of the system comes last.
archived      = $(foreach lib,$(1),$(if $(filter /%,$(shell $(CC) -print-file-name=$(lib:-l%=lib%.a))),$(lib:-l%=-l:lib%.a),$(lib)))
program_libs  = $(call archived,$(filter-out -ldl,$(text_libs)) $(curses_libs) $(sqlite_libs)) -lm -ldl
cmocka_libs   = $(shell pkg-config --libs cmocka)

library_c := $(wildcard src/text/*.c src/figures/*.c src/article/*.c src/article/formats/*.c \
                        src/view/*.c src/view/panes/*.c src/store/*.c)
app_c     := $(wildcard src/app/*.c)
tests_c   := $(wildcard tests/text/test_*.c tests/figures/test_*.c tests/article/test_*.c tests/store/test_*.c \
                        tests/view/test_*.c tests/app/test_*.c tests/golden/test_*.c tests/frames/test_*.c)
fuzz_c    := $(wildcard tests/fuzz/fuzz_*.c)
formats   := $(basename $(notdir $(wildcard src/article/formats/*.c)))

library_o := $(library_c:%.c=$(B)/%.o)
app_o     := $(app_c:%.c=$(B)/%.o)
tests     := $(tests_c:%.c=$(B)/%)
replays   := $(fuzz_c:%.c=$(B)/%)
library   := $(B)/libdushu.a
program   := $(B)/dushu

all: $(program) ## build build/release/dushu
build: all $(tests) $(replays)

$(program): $(app_o) $(library)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(app_o) $(library) $(program_libs) -pthread

$(library): $(library_o)
	rm -f $@ && ar rcs $@ $^

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) $(if $(filter src/app/term%,$<),$(curses_cflags)) -c -o $@ $<

# The formats are found by their files; format.c includes this list.
$(B)/formats.inc: $(wildcard src/article/formats/*.c)
	@mkdir -p $(@D)
	printf 'FORMAT(%s)\n' $(formats) >$@
$(B)/src/article/format.o: $(B)/formats.inc

# The indexes of the lexicons are made by programs that are built and run first.
lexicons := $(B)/lexicons/made
$(lexicons): $(wildcard src/figures/tables/*) $(addprefix src/figures/,lexicon.h han.h idiom.h lexicon_uses.h label_words.h english_phrase.h label_uses.inc phrase_uses.inc numeral_tails.inc) $(wildcard assets/*.def) tests/figures/lexicon_rows.def
	@mkdir -p $(@D)
	for table in lexicons stops; do \
	  $(CC) -std=c17 -D_GNU_SOURCE -Iinclude -I. $(warnings) $(WERROR) -o $(B)/lexicons/$$table src/figures/tables/$$table.c && \
	  $(B)/lexicons/$$table $(@D) || exit 1; \
	done
	@touch $@
$(B)/lexicons/%.inc: $(lexicons) ;
$(library_o) $(tests:%=%.o): | $(lexicons)

# A test may use anything of the application except main().
$(tests): $(B)/%: $(B)/%.o $(library) $(filter-out $(B)/src/app/main.o,$(app_o))
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(if $(filter tests/app/%,$*),$(filter-out $(B)/src/app/main.o,$(app_o)) $(curses_libs)) \
	  $(library) $(text_libs) $(sqlite_libs) $(cmocka_libs) -pthread

# A fuzz target with a small main that replays the corpus; with clang, libFuzzer's (make fuzz).
$(replays): $(B)/%: $(B)/%.o $(B)/tests/fuzz/replay.o $(library)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(B)/tests/fuzz/replay.o $(library) $(text_libs)

run: deps ## install what is missing, build, open the bundled article
	@$(MAKE) --no-print-directory all
	@if [ -t 1 ]; then $(program); else $(program) --outline --figures; fi

test: deps ## install what is missing, build, run the unit, golden and frame tests
	@$(MAKE) --no-print-directory build
	@$(MAKE) --no-print-directory test-quick

test-quick: build
	@tests/run $(tests)
	@tests/fuzz/replay.sh $(replays)

e2e: deps-e2e build ## drive the program in a real terminal (tmux)
	@tests/e2e/run $(program)

asan: deps ## the tests under AddressSanitizer and UndefinedBehaviorSanitizer
	@$(MAKE) --no-print-directory FLAVOUR=asan build
	@ASAN_OPTIONS=detect_leaks=1 $(MAKE) --no-print-directory FLAVOUR=asan test-quick

clang: deps ## build and test with clang, warnings as errors
	@$(MAKE) --no-print-directory FLAVOUR=clang WERROR=-Werror build test-quick

valgrind: deps build ## the unit tests under valgrind
	@tests/run --under 'valgrind -q --leak-check=full --error-exitcode=99' $(tests)

fuzz: ## fuzz each target for FUZZ_SECONDS (60) with clang's libFuzzer
	@$(MAKE) --no-print-directory FLAVOUR=fuzz build/fuzz/libdushu.a
	@tests/fuzz/run build/fuzz $(or $(FUZZ_SECONDS),60)

corpus: all ## score figures and outline on CORPUS=DIR
	@tests/corpus.sh $(program) '$(CORPUS)'

golden: all ## rewrite the golden answers and show what changed
	@tests/golden/rewrite $(program)

lint: deps-lint all ## the house rules, clang-format, cppcheck, clang-tidy
	@tests/lint/run $(library)

format: ## set the sources with clang-format
	clang-format -i $(shell find src include tests -name '*.[ch]')

check: ## everything: tests, end to end, lint, sanitizers, both compilers
	@$(MAKE) --no-print-directory FLAVOUR=strict WERROR=-Werror flags_strict='-O2 -g' build
	@$(MAKE) --no-print-directory test e2e lint asan clang

cover: ## test coverage by gcov
	@$(MAKE) --no-print-directory FLAVOUR=cover build test-quick
	@cd build/cover && find . -name '*.gcda' -path './src/*' | xargs gcov -n 2>/dev/null | grep -A1 "^File 'src"

# Every word of bench_tools is a program of tests/bench.
bench_tools := $(addprefix $(B)/tests/bench/,generate clock pty index)
$(B)/tests/bench/generate: $(B)/tests/bench/prose.o $(B)/tests/bench/prose_chinese.o $(B)/tests/bench/prose_english.o
$(B)/tests/bench/clock $(B)/tests/bench/pty $(B)/tests/bench/index: $(B)/tests/bench/measure.o
$(bench_tools): %: %.o $(library)
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $(filter %.o,$^) $(library) -lunistring

bench: deps-bench all $(bench_tools) ## speed and memory beside less, vim, most, rg, grep, wc (BENCH_SIZES, see tests/bench/run)
	@tests/bench/run $(program) $(B)/tests/bench

stress := $(B)/tests/stress/stress
$(stress): $(stress).o $(library) $(filter-out $(B)/src/app/main.o,$(app_o))
	$(CC) $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(filter-out $(B)/src/app/main.o,$(app_o)) $(library) \
	  $(text_libs) $(curses_libs) $(sqlite_libs) $(cmocka_libs) -pthread

tsan: deps ## the reader and batches at random under ThreadSanitizer for TSAN_SECONDS (60)
	@$(MAKE) --no-print-directory FLAVOUR=tsan build/tsan/tests/stress/stress
	@tests/stress/run build/tsan/tests/stress/stress $(or $(TSAN_SECONDS),60)

samples  := $(wildcard assets/*.txt)
install: all ## install under PREFIX (/usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/dushu $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/dushu
	install -m 644 $(samples) $(DESTDIR)$(PREFIX)/share/dushu
	install -m 644 assets/dushu.1 $(DESTDIR)$(PREFIX)/share/man/man1/dushu.1
	install -D -m 644 assets/dushu.bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dushu

uninstall: ## remove what install put there
	rm -f $(DESTDIR)$(PREFIX)/bin/dushu $(DESTDIR)$(PREFIX)/share/man/man1/dushu.1
	rm -f $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dushu
	rm -rf $(DESTDIR)$(PREFIX)/share/dushu

dist: ## a tarball of the committed tree
	git archive --prefix=dushu-$(VERSION)/ -o build/dushu-$(VERSION).tar.gz HEAD

deps: ## install compiler, pkg-config, ncurses, libunistring, SQLite, cmocka where missing
	@tests/deps build
deps-e2e:
	@tests/deps e2e
deps-lint:
	@tests/deps lint
deps-bench:
	@tests/deps bench

clean: ## remove build/
	rm -rf build

help: ## this list
	@awk -F ':.*## ' '/^[a-z0-9 -]+:.*## / {printf "%-14s %s\n", $$1, $$2}' Makefile

.PHONY: all build run test test-quick e2e asan tsan clang valgrind fuzz corpus golden lint format check cover bench \
        install uninstall dist deps deps-e2e deps-lint deps-bench clean help
.SECONDARY:
-include $(shell find $(B) -name '*.d' 2>/dev/null)
