# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are measured: how each is started, and how it says what it measured."""

import csv
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from process import Failed, run

HERE = Path(__file__).resolve().parent
# Elsewhere for who works on these scripts: LOOPSCOPE_BIN=build/nogui/bin.
BUILT = Path(os.environ.get("LOOPSCOPE_BIN", HERE.parents[1] / "build" / "release" / "bin")).resolve()
CLI = BUILT / "loopscope-cli"
WINDOW = BUILT / "bench_gui"
PYTHON = "/usr/bin/python3"  # Debian's, the one that has Debian's aiohttp and requests
THREADS = min(32, os.cpu_count() + 4)  # asyncio's default executor, and our default


@dataclass(frozen=True)
class Figures:
    """What one program measured of itself, and the kernel of it."""

    seconds: float  # for all timed requests, by the program's own clock
    requests: int  # timed
    cpu_s: float
    peak_bytes: int
    connections_needed: int | None = None  # what the server must have seen; None: whatever it likes
    requests_may_exceed: int = 0  # of those the server saw: in flight when time was up
    warm_up: int = 0  # requests sent before the timed ones


@dataclass(frozen=True)
class Program:
    """One program with its settings in one case."""

    key: str  # unique in its case: "qt", "curl-warm", "hey" …
    name: str
    measure: callable  # (url, certificate) → Figures; raises Failed


def number(pattern, text, what):
    match = re.search(pattern, text, re.MULTILINE)
    if not match:
        raise Failed(f"{what} did not say what it measured")
    return float(match[1])


CLIENT_NAMES = {"qt": "Qt Network", "curl": "libcurl"}


def loopscope(client, count, lanes, strategy="concurrent", warm_up=0):
    options = {"threads": ["--threads", lanes], "concurrent": ["-c", lanes], "sequential": []}[strategy]
    warm = [] if warm_up == 0 else ["--warmup", warm_up]

    def measure(url, certificate):
        trust = ["--cacert", certificate] if url.startswith("https:") else []
        with tempfile.TemporaryDirectory() as folder:
            summary = Path(folder, "summary.csv")
            done = run([CLI, "compare", url, "-n", count, "--strategies", strategy, "--client", client, *options,
                        *warm, *trust, "--summary-csv", summary, "--quiet"])
            with summary.open(newline="", encoding="utf-8") as file:
                (row,) = csv.DictReader(file)
        return Figures(float(row["total_ms"]) / 1000, int(row["ok"]), done.cpu_s, done.peak_bytes,
                       connections_needed=lanes, warm_up=warm_up * lanes)

    suffix = ("" if strategy == "concurrent" else f"-{strategy}") + ("-warm" if warm_up else "")
    name = f"Loopscope, {CLIENT_NAMES[client]}, {strategy}" + (", warmed" if warm_up else "")
    return Program(client + suffix, name, measure)


def bare_curl(way, count, lanes):
    """libcurl in the least loop that there can be: what it costs by itself."""

    def measure(url, certificate):
        trust = [certificate] if url.startswith("https:") else []
        done = run([BUILT / "bench_barecurl", way, url, count, lanes, *trust])
        return Figures(number(r"([\d.]+)\s*\Z", done.output, "bench_barecurl"), count, done.cpu_s, done.peak_bytes,
                       connections_needed=lanes)

    return Program(f"bare-{way}", f"a bare libcurl loop, {way}", measure)


def window(client, count, lanes):
    """The same batch in the desktop program's window."""

    def measure(url, _certificate):
        done = run([WINDOW, url, count, lanes, client], {"QT_QPA_PLATFORM": "offscreen"})
        per_second = number(r"^requests/s ([\d.]+)", done.output, "bench_gui")
        failed = int(number(r" failed (\d+)", done.output, "bench_gui"))
        return Figures(count / per_second, count - failed, done.cpu_s, done.peak_bytes, connections_needed=lanes)

    return Program(f"{client}-window", f"Loopscope, {CLIENT_NAMES[client]}, window open", measure)


def hey(count, lanes):
    def measure(url, _certificate):
        done = run(["hey", "-n", count, "-c", lanes, url])
        # Its total has four decimals, its rate more.
        return Figures(count / number(r"Requests/sec:\s+([\d.]+)", done.output, "hey"),
                       int(number(r"\[200\]\s+(\d+) responses", done.output, "hey")), done.cpu_s, done.peak_bytes)

    return Program("hey", "hey", measure)


def wrk(duration_s, lanes):
    def measure(url, _certificate):
        done = run(["wrk", "-t", 1, "-c", lanes, "-d", duration_s, url])
        if re.search(r"Non-2xx|Socket errors", done.output):
            raise Failed("wrk: some requests were not answered")
        requests = int(number(r"^\s*(\d+) requests in", done.output, "wrk"))
        return Figures(requests / number(r"Requests/sec:\s+([\d.]+)", done.output, "wrk"), requests, done.cpu_s,
                       done.peak_bytes, connections_needed=lanes, requests_may_exceed=lanes)

    return Program("wrk", "wrk", measure)


def ab(count, lanes):
    def measure(url, _certificate):
        done = run(["ab", "-q", "-k", "-n", count, "-c", lanes, url])
        failed = int(number(r"^Failed requests:\s+(\d+)", done.output, "ab"))
        if re.search(r"Non-2xx responses", done.output):
            raise Failed("ab: some requests were not answered with 200")
        return Figures(number(r"^Time taken for tests:\s+([\d.]+)", done.output, "ab"),
                       int(number(r"^Complete requests:\s+(\d+)", done.output, "ab")) - failed, done.cpu_s,
                       done.peak_bytes)

    return Program("ab", "ab", measure)


def script(key, name, file, *arguments, count):
    """A Python script whose last line is the seconds it took."""

    def measure(url, certificate):
        trust = [certificate] if url.startswith("https:") else []
        done = run([PYTHON, HERE / file, url, *arguments, *trust])
        return Figures(number(r"([\d.e-]+)\s*\Z", done.output, name), count, done.cpu_s, done.peak_bytes)

    return Program(key, name, measure)


def aiohttp(count, lanes):
    return script("aiohttp", "aiohttp", "aiohttp_bench.py", count, lanes, count=count)


def notes(count):
    return script("notes", "the notes' program: requests in asyncio's executor", "notes.py", count, count=count)
