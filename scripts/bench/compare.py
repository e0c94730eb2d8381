#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare.py CLI URL ACCESS_LOG ROUNDS: loopscope-cli beside its peers, as a table in Markdown.

Every round runs every program once, in a shuffled order, so that drift hits all alike. What each one did is
counted in the server's own log; a wrong count makes the exit status 1.
"""

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
PYTHON = "/usr/bin/python3"  # Debian's, the one that has Debian's aiohttp and requests
THREADS = min(32, os.cpu_count() + 4)


@dataclass
class Program:
    """One program in one case; `command` takes the URL."""

    name: str
    command: callable
    connections: int | None  # what the server must see; None: whatever it likes
    seconds: list = field(default_factory=list)
    seen_connections: list = field(default_factory=list)


@dataclass
class Case:
    title: str
    path: str
    count: int
    programs: list


def seconds_of_script(*command):
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(output.splitlines()[-1])


def seconds_of_loopscope(cli, url, count, strategy, lanes):
    options = ["--threads", str(lanes)] if strategy == "threads" else ["-c", str(lanes)]
    with tempfile.TemporaryDirectory() as folder:
        summary = Path(folder, "summary.csv")
        subprocess.run([cli, "compare", url, "-n", str(count), "--strategies", strategy, *options,
                        "--summary-csv", str(summary), "--quiet"], check=True, stdout=subprocess.DEVNULL)
        with summary.open(newline="", encoding="utf-8") as file:
            (row,) = csv.DictReader(file)
    return float(row["total_ms"]) / 1000


def cases(cli):
    def loopscope(count, strategy, lanes):
        return Program(f"Loopscope, {strategy}",
                       lambda url: seconds_of_loopscope(cli, url, count, strategy, lanes), lanes)

    def aiohttp(count, lanes):
        return Program("aiohttp", lambda url: seconds_of_script(
            PYTHON, HERE / "aiohttp_bench.py", url, str(count), str(lanes)), None)

    def notes(count):
        return Program("requests in asyncio's executor", lambda url: seconds_of_script(
            PYTHON, HERE / "notes.py", url, str(count)), None)

    return [
        Case("100 requests at once, the server takes 50 ms", "/delay", 100,
             [loopscope(100, "concurrent", 100), loopscope(100, "threads", THREADS),
              loopscope(100, "sequential", 1), notes(100), aiohttp(100, 100)]),
        Case("5,000 requests, 1,000 in flight, the server takes 50 ms", "/delay", 5000,
             [loopscope(5000, "concurrent", 1000), aiohttp(5000, 1000)]),
        Case("20,000 requests, 50 in flight, the server answers at once", "/fast", 20000,
             [loopscope(20000, "concurrent", 50), aiohttp(20000, 50)]),
    ]


def seen_by_server(log, uri, count):
    """(requests, connections) for `uri`; waits a moment for the log's last lines."""
    deadline = time.monotonic() + 2
    while True:
        with log.open(encoding="ascii") as file:
            connections = [line.split()[0] for line in file if line.split()[1] == uri]
        if len(connections) >= count or time.monotonic() > deadline:
            return len(connections), len(set(connections))
        time.sleep(0.02)


def measure(case, program, url, log, tag):
    """Runs a program once. Returns what the server saw that it should not have, or None."""
    uri = f"{case.path}?{tag}"
    program.seconds.append(program.command(url + uri))
    requests, connections = seen_by_server(log, uri, case.count)
    program.seen_connections.append(connections)
    if requests != case.count:
        return f"{program.name}: the server saw {requests} requests instead of {case.count}"
    if program.connections not in (None, connections):
        return f"{program.name}: the server saw {connections} connections instead of {program.connections}"
    return None


def print_table(case):
    print(f"\n### {case.title}\n")
    print("| program | total, median | least – most | requests/s | connections | total ÷ concurrent's |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    reference = statistics.median(case.programs[0].seconds)
    for program in case.programs:
        total = statistics.median(program.seconds)
        spread = f"{min(program.seconds):.3f} – {max(program.seconds):.3f} s"
        connections = sorted(set(program.seen_connections))
        shown = str(connections[0]) if len(connections) == 1 else f"{connections[0]} – {connections[-1]}"
        print(f"| {program.name} | {total:.3f} s | {spread} | {case.count / total:,.0f} | {shown} "
              f"| {total / reference:.2f} |")


def main():
    cli, url, log, rounds = sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4])
    everything = cases(cli)
    todo = [(case, program) for case in everything for program in case.programs]
    problems = []
    for number in range(rounds):
        random.shuffle(todo)
        for step, (case, program) in enumerate(todo):
            print(f"round {number + 1}/{rounds}: {program.name}, {case.title}", file=sys.stderr)
            problem = measure(case, program, url, log, f"{number}-{step}")
            if problem:
                problems.append(problem)

    print(f"Medians of {rounds} rounds on {os.cpu_count()} cores, shared with the server (nginx).")
    for case in everything:
        print_table(case)
    print("\n" + ("\n".join(problems) or "The server's log shows every request, and the connections expected."))
    return 1 if problems else 0


sys.exit(main())
