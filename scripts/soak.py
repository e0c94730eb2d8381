#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets loopscope-cli monitor watch many endpoints of the demo server at 1 s, and says what it took.

    scripts/soak.py [--seconds 300] [--watches 200] [--program PATH]

It keeps an SQLite history and serves metrics, which are read every 5 s. Ends with 1 where a tick is not there
that should be, or is there twice, or is not both printed and in the history. How late the ticks were, and what
they took, is told and not judged: that depends on what else the machine does.
"""

import argparse
import collections
import datetime
import json
import os
import re
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

PATHS = ["/fast", "/delay/20ms", "/delay/5ms..80ms", "/bytes/4096"]
TICK = re.compile(r"^(20\S+)Z  (up|degraded|down) +(\S+) ")
SETTLE = 10  # s; what a program needs at its start is no growth


def rss_mib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1)) / 1024


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def microseconds(text):
    time_of_tick = datetime.datetime.fromisoformat(text + "+00:00")
    return (time_of_tick - datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)) // datetime.timedelta(
        microseconds=1)


def quantile(ordered, share):
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def write_list(path, base, count):
    watches = [{"name": f"w{i}", "url": base + PATHS[i % len(PATHS)] + f"?{i}", "interval": "1s"}
               for i in range(count)]
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "loopscope-watches", "version": 1, "watches": watches}, file)


def printed_ticks(path):
    """(watch, time in µs) of each, and how often each level was."""
    ticks, levels = [], collections.Counter()
    with open(path, encoding="utf-8") as out:
        for line in out:
            if match := TICK.match(line):
                ticks.append((match[3], microseconds(match[1])))
                levels[match[2]] += 1
    return ticks, levels


def look(monitor, port, seconds):
    """Reads the metrics every 5 s, as Prometheus might; resident memory after each look."""
    memory = []
    next_look = time.monotonic()
    end = next_look + seconds
    while next_look < end:
        next_look += 5
        time.sleep(max(0, next_look - time.monotonic()))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            answer.read()
        memory.append(rss_mib(monitor.pid))
    return memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--watches", type=int, default=200)
    parser.add_argument("--program", default="build/release/bin/loopscope-cli")
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="loopscope-soak-")
    list_path, history, out_path = (os.path.join(folder, name) for name in ("watches.json", "history.sqlite", "ticks"))
    server = subprocess.Popen([arguments.program, "serve"], stdout=subprocess.PIPE, text=True)
    write_list(list_path, server.stdout.readline().strip().rstrip("/"), arguments.watches)
    with open(out_path, "w", encoding="utf-8") as out:
        monitor = subprocess.Popen(
            [arguments.program, "monitor", list_path, "--metrics-port", "0", "--history", history], stdout=out,
            env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
    time.sleep(SETTLE)
    with open(out_path, encoding="utf-8") as out:
        port = re.search(r"http://127\.0\.0\.1:(\d+)/metrics", out.read()).group(1)
    first_cpu, started = cpu_seconds(monitor.pid), time.monotonic()
    memory = look(monitor, port, arguments.seconds)
    elapsed = time.monotonic() - started
    cpu = cpu_seconds(monitor.pid) - first_cpu
    monitor.send_signal(signal.SIGTERM)
    status = monitor.wait(30)
    server.send_signal(signal.SIGTERM)
    server.wait(30)

    printed, levels = printed_ticks(out_path)
    database = sqlite3.connect(history)
    stored = database.execute("SELECT w.name, t.at_us FROM tick t JOIN watch w ON w.id = t.watch").fetchall()
    late = sorted(row[0] / 1000 for row in database.execute("SELECT late_us FROM tick"))
    missed = database.execute("SELECT SUM(missed) FROM tick").fetchone()[0]
    database.close()
    times = collections.defaultdict(list)
    for watch, at in printed:
        times[watch].append(at)
    # Each watch has one a second from its first tick on, until the end, at which one may be in flight.
    end = max(at for _, at in printed)
    expected = sum(round((max(of_watch) - min(of_watch)) / 1e6) + 1 for of_watch in times.values())
    stopped = sum(max(of_watch) < end - 2_100_000 for of_watch in times.values())
    is_whole = (len(times) == arguments.watches and sorted(printed) == sorted(stored)
                and len(set(printed)) == len(printed) == expected and missed == 0 and stopped == 0)

    print(f"watches          {len(times)} of {arguments.watches}, each at 1 s, for {elapsed + SETTLE:.0f} s")
    print(f"ticks            {len(printed)} of {expected} printed, {len(stored)} in the history; "
          f"{len(printed) - len(set(printed))} twice, {missed} missed, {stopped} watches stopped; {dict(levels)}")
    print(f"lateness         p50 {quantile(late, 0.5):.2f} ms, p99 {quantile(late, 0.99):.1f} ms, "
          f"longest {late[-1]:.1f} ms, of all ticks")
    print(f"processor        {100 * cpu / elapsed:.1f} % of a core")
    third = max(1, len(memory) // 3)
    medians = [statistics.median(part) for part in (memory[:third], memory[third:-third] or memory, memory[-third:])]
    print("resident memory  " + ", ".join(f"{median:.1f}" for median in medians)
          + f" MiB, the medians of three equal times; at most {max(memory):.1f} MiB")
    print(f"history          {os.path.getsize(history) / len(stored):.0f} bytes a tick")
    print(f"exit status      {status}")
    print(f"files            {folder}")
    return 0 if is_whole and status == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
