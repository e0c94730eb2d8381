# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs one program and takes what the kernel counted of it."""

import os
import signal
import subprocess
import tempfile
from dataclasses import dataclass

TIMEOUT_S = 120


class Failed(Exception):
    """Why a program gave no figures: one sentence."""


@dataclass(frozen=True)
class Finished:
    output: str  # standard output
    errors: str
    status: int
    cpu_s: float  # user + system, its start included
    peak_bytes: int  # resident memory at its highest


def run(command, environment=None, statuses=(0,), timeout_s=TIMEOUT_S):
    """Runs `command` to its end; Failed when that takes longer than `timeout_s` or is not with one of `statuses`."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors,
                                   env={**os.environ, "LC_ALL": "C.UTF-8", **(environment or {})})
        overdue = []

        def end_it(*_):
            overdue.append(True)
            process.kill()

        before = signal.signal(signal.SIGALRM, end_it)
        signal.alarm(timeout_s)
        try:
            # Not process.wait(): only this call tells the usage of this child alone.
            _, status, usage = os.wait4(process.pid, 0)
        except BaseException:
            process.kill()
            raise
        finally:
            signal.alarm(0)
            signal.signal(signal.SIGALRM, before)
        process.returncode = os.waitstatus_to_exitcode(status)
        if overdue:
            raise Failed(f"{command[0]} did not end within {timeout_s} s")
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode(errors="replace").strip())
        if process.returncode not in statuses:
            reason = texts[1].splitlines() or ["no reason given"]
            raise Failed(f"{command[0]} ended with status {process.returncode}: {reason[-1]}")
        return Finished(*texts, process.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
