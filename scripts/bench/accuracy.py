# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Client latency beside the times that the server stamps itself: runs bench_accuracy."""

import json
import tempfile
from pathlib import Path

from process import run
from programs import BUILT


def measure_accuracy():
    """Its tables as Markdown, their rows as plain figures, and what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder, "rows.json")
        done = run([BUILT / "bench_accuracy", "--json", rows], statuses=(0, 1))
        return ({"tables": done.output, "rows": json.loads(rows.read_text(encoding="utf-8"))},
                done.errors.splitlines())
