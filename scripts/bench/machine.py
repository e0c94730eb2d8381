# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the figures depend on: the machine and the versions."""

import os
import platform
import re
import subprocess
from pathlib import Path

PACKAGES = ("nginx-light", "libqt6network6", "libcurl4", "hey", "wrk", "apache2-utils", "python3", "python3-aiohttp",
            "python3-requests", "openssl")


def processor():
    match = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return match[1] if match else platform.processor() or "unknown processor"


def memory_gib():
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30


def debian_version():
    file = Path("/etc/debian_version")
    return f"Debian {file.read_text(encoding='utf-8').strip()}" if file.exists() else platform.platform()


def package_versions():
    versions = {}
    for package in PACKAGES:
        done = subprocess.run(["dpkg-query", "-W", "-f=${Version}", package], capture_output=True, text=True,
                              check=False)
        if done.returncode == 0 and done.stdout:
            versions[package] = done.stdout
    return versions


def commit():
    done = subprocess.run(["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def describe_machine():
    return {"processor": processor(), "cores": os.cpu_count(), "memory_gib": round(memory_gib(), 1),
            "kernel": f"{platform.system()} {platform.release()}", "system": debian_version(),
            "versions": package_versions(), "commit": commit()}
