#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Measures Loopscope beside its peers against an nginx of its own, on loopback; prints tables in Markdown.
# The number of rounds may be given (default 5), --write makes docs/benchmarks.md, --help shows the other options.
# Takes about two minutes a round; leave the machine alone meanwhile.

# shellcheck source=scripts/common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

require_packages "${build_packages[@]}" "${bench_packages[@]}"
build release loopscope-cli bench_gui bench_accuracy bench_barecurl bench_history bench_lab bench_sweep \
    bench_timeline

# 1,000 connections, each with two ends, and what Qt opens for each of its lanes.
ulimit -n "$(ulimit -Hn)"
if [[ $(ulimit -n) != unlimited ]] && (($(ulimit -n) < 8192)); then
    say "Only $(ulimit -n) open files are allowed here; 8192 are needed. See ulimit -n."
    exit 1
fi

exec /usr/bin/python3 scripts/bench/bench.py "$@"
