# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Benchmarks of our own parts, which print their tables in Markdown themselves."""

from process import Failed, run
from programs import BUILT

TIMEOUT_S = 600
TABLES = {"timeline": "bench_timeline", "sweep": "bench_sweep", "lab": "bench_lab", "history": "bench_history"}


def figure(results, name, row, column):
    """A number of the table's row that begins with so many words, by its place; None where it was not measured."""
    for line in results["tables"].get(name, "").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] == row:
            return float(cells[column])
    return None


def measure_tables(groups):
    """The tables of those that are wanted, and what went wrong."""
    tables, problems = {}, []
    for name, program in TABLES.items():
        if name not in groups:
            continue
        try:
            tables[name] = run([BUILT / program], timeout_s=TIMEOUT_S).output.strip()
        except Failed as problem:
            problems.append(f"{name}: {problem}")
    return tables, problems
