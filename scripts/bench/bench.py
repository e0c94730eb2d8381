#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Loopscope beside its peers, as tables in Markdown.

Every round runs every program of every case once, in a shuffled order, so that drift hits all alike. What each one
did is counted in the server's own log; a wrong count, or a program that gave no figures, makes the exit status 1.
"""

import argparse
import datetime
import json
import random
import signal
import sys
from pathlib import Path

from accuracy import measure_accuracy
from cases import GROUPS, all_cases
from document import write_document
from machine import describe_machine
from process import Failed
from report import print_report
from server import Nginx
from tables import measure_tables


def parse_arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench.sh", description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=5, help="how often everything runs (default 5)")
    parser.add_argument("--cases", default=",".join(GROUPS), help="some of " + ",".join(GROUPS))
    parser.add_argument("--write", action="store_true", help="writes docs/benchmarks.md, too")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keeps the figures of every single run as JSON")
    parser.add_argument("--saved", type=Path, metavar="FILE", help="measures nothing: reports what --save kept")
    arguments = parser.parse_args()
    arguments.groups = arguments.cases.split(",")
    if unknown := set(arguments.groups) - set(GROUPS):
        parser.error(f"unknown case {', '.join(sorted(unknown))}; choose from {', '.join(GROUPS)}")
    if arguments.rounds < 1:
        parser.error("at least one round is needed")
    if arguments.write and not arguments.saved and set(arguments.groups) != set(GROUPS):
        parser.error("--write needs all cases")
    return arguments


def measure_once(case, program, server, tag):
    """Runs a program. Returns its figures, or None, and what was wrong, or None."""
    uri = f"{case.path}?{tag}"
    where = f"{case.title}: {program.name}"
    try:
        figures = program.measure((server.tls_url if case.tls else server.url) + uri, server.certificate)
    except Failed as problem:
        server.seen(uri, 0)
        return None, f"{where}: {problem}"
    wanted = figures.requests + figures.warm_up
    requests, connections = server.seen(uri, wanted)
    kept = {"seconds": figures.seconds, "requests": figures.requests, "cpu_s": figures.cpu_s,
            "peak_bytes": figures.peak_bytes, "connections": connections}
    if not wanted <= requests <= wanted + figures.requests_may_exceed:
        return kept, f"{where}: the server saw {requests} requests instead of {wanted}"
    if figures.connections_needed not in (None, connections):
        return kept, f"{where}: the server saw {connections} connections instead of {figures.connections_needed}"
    return kept, None


def measure_cases(cases, rounds):
    """Returns the cases with the figures of every run, and the problems."""
    results = {case.key: {"title": case.title, "limit_s": case.limit_s, "reference": case.reference, "tls": case.tls,
                          "programs": {each.key: {"name": each.name, "runs": []} for each in case.programs}}
               for case in cases}
    problems = []
    with Nginx() as server:
        for number in range(rounds):
            todo = [(case, program) for case in cases if case.every_round or number == 0 for program in case.programs]
            random.shuffle(todo)
            for step, (case, program) in enumerate(todo):
                print(f"round {number + 1}/{rounds}: {case.title}: {program.name}", file=sys.stderr)
                figures, problem = measure_once(case, program, server, f"{number}-{step}")
                if figures:
                    results[case.key]["programs"][program.key]["runs"].append(figures)
                if problem:
                    print(problem, file=sys.stderr)
                    problems.append(problem)
    return results, problems


def measure(arguments):
    cases = [case for case in all_cases() if case.group in arguments.groups]
    started = datetime.datetime.now(datetime.timezone.utc)
    results, problems = measure_cases(cases, arguments.rounds)
    accuracy = None
    if "accuracy" in arguments.groups:
        try:
            accuracy, more = measure_accuracy()
            problems += more
        except Failed as problem:
            problems.append(f"Accuracy: {problem}")
    tables, more = measure_tables(arguments.groups)
    problems += more
    return {"date": started.strftime("%Y-%m-%d"), "rounds": arguments.rounds, "machine": describe_machine(),
            "cases": results, "accuracy": accuracy, "tables": tables, "problems": problems}


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nginx ends, too
    arguments = parse_arguments()
    if arguments.saved:
        results = json.loads(arguments.saved.read_text(encoding="utf-8"))
    else:
        results = measure(arguments)
    if arguments.save:
        arguments.save.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print_report(results)
    if arguments.write:
        write_document(results)
    return 1 if results["problems"] else 0


if __name__ == "__main__":
    sys.exit(main())
