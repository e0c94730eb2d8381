#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Lets loopscope-cli monitor watch many endpoints of the demo server at 1 s, and says what it took.

    scripts/soak.py [--seconds 300] [--watches 200] [-- OPTIONS OF MONITOR]

Without options of its own the history is an SQLite file in a temporary folder. Ends with 1 where a tick is not
there that should be, or where one is there twice.
"""

import argparse
import collections
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request

PROGRAM = "build/release/bin/loopscope-cli"
PATHS = ["/fast", "/delay/20ms", "/delay/5ms..80ms", "/bytes/4096"]
TICK = re.compile(r"^(20\S+Z)  (up|degraded|down) +(\S+) ")


def rss_kib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))


def cpu_seconds(pid):
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def lateness(page):
    values = sorted(float(line.rsplit(" ", 1)[1]) for line in page.splitlines()
                    if line.startswith("loopscope_schedule_lateness_seconds{"))
    return values[int(len(values) * 0.99)] if values else float("nan")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--watches", type=int, default=200)
    parser.add_argument("options", nargs="*")
    arguments = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="loopscope-soak-")
    server = subprocess.Popen([PROGRAM, "serve"], stdout=subprocess.PIPE, text=True)
    base = server.stdout.readline().strip().rstrip("/")
    watches = [{"name": f"w{i}", "url": base + PATHS[i % len(PATHS)] + f"?{i}", "interval": "1s"}
               for i in range(arguments.watches)]
    list_path = os.path.join(folder, "watches.json")
    with open(list_path, "w", encoding="utf-8") as file:
        json.dump({"format": "loopscope-watches", "version": 1, "watches": watches}, file)
    options = arguments.options or ["--history", os.path.join(folder, "history.sqlite")]
    out_path = os.path.join(folder, "ticks")
    with open(out_path, "w", encoding="utf-8") as out:
        monitor = subprocess.Popen([PROGRAM, "monitor", list_path, "--metrics-port", "0", *options], stdout=out,
                                   env={**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
    time.sleep(10)  # what it needs at the start is no growth
    with open(out_path, encoding="utf-8") as out:
        port = re.search(r"http://127\.0\.0\.1:(\d+)/metrics", out.read()).group(1)
    first_rss, first_cpu, started = rss_kib(monitor.pid), cpu_seconds(monitor.pid), time.monotonic()
    late, next_look = [], started
    while time.monotonic() < started + arguments.seconds:
        next_look += 5
        time.sleep(max(0, next_look - time.monotonic()))
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            late.append(lateness(answer.read().decode()))
    elapsed = time.monotonic() - started
    last_rss, cpu = rss_kib(monitor.pid), cpu_seconds(monitor.pid) - first_cpu
    monitor.send_signal(signal.SIGTERM)
    status = monitor.wait(30)
    server.send_signal(signal.SIGTERM)
    server.wait(30)

    ticks, levels = collections.defaultdict(list), collections.Counter()
    with open(out_path, encoding="utf-8") as out:
        for line in out:
            if match := TICK.match(line):
                ticks[match[3]].append(match[1])
                levels[match[2]] += 1
    # From its first tick on each watch has one a second: the schedule tells how many there must be.
    as_seconds = lambda text: float(text[17:26]) + 60 * int(text[14:16]) + 3600 * int(text[11:13])
    expected = sum(round(as_seconds(times[-1]) - as_seconds(times[0])) + 1 for times in ticks.values())
    total = sum(len(times) for times in ticks.values())
    twice = total - sum(len(set(times)) for times in ticks.values())
    print(f"watches            {len(ticks)} of {arguments.watches}")
    print(f"ticks              {total} of {expected} ({dict(levels)}), {twice} twice")
    print(f"lateness p99       {sorted(late)[len(late) // 2] * 1000:.1f} ms in the median look, "
          f"{max(late) * 1000:.1f} ms in the worst of {len(late)}")
    print(f"CPU                {100 * cpu / elapsed:.1f} % of a core")
    print(f"resident memory    {first_rss / 1024:.1f} MiB after 10 s, {last_rss / 1024:.1f} MiB after {elapsed + 10:.0f} s")
    print(f"exit status        {status}")
    print(f"files              {folder}")
    shortest = min(len(times) for times in ticks.values())
    return 0 if total == expected and twice == 0 and status == 0 and shortest >= arguments.seconds else 1


if __name__ == "__main__":
    sys.exit(main())
