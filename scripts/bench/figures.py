# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Medians and ratios of what bench.py collected. None stands for what was not measured."""

import statistics


def runs(results, case, program):
    return results["cases"].get(case, {}).get("programs", {}).get(program, {}).get("runs", [])


def median_of(figure, results, case, program):
    values = [figure(run) for run in runs(results, case, program)]
    return statistics.median(values) if values else None


def total_s(results, case, program):
    return median_of(lambda run: run["seconds"], results, case, program)


def per_second(results, case, program):
    return median_of(lambda run: run["requests"] / run["seconds"], results, case, program)


def cpu_us(results, case, program):
    """CPU time per request, the program's start included, in µs."""
    return median_of(lambda run: run["cpu_s"] / run["requests"] * 1e6, results, case, program)


def peak_mb(results, case, program):
    return median_of(lambda run: run["peak_bytes"] / 1e6, results, case, program)


def ratio(numerator, denominator):
    return None if numerator is None or not denominator else numerator / denominator


def rate_ratio(results, case, program, reference):
    return ratio(per_second(results, case, program), per_second(results, case, reference))


def share_of_limit(results, case, program):
    limit = results["cases"].get(case, {}).get("limit_s")
    return ratio(total_s(results, case, program), limit)


def excess_ms(results, client, lanes, delay_ms):
    """The worse of plain and TLS: the client's median latency minus the server's own median, in ms."""
    values = [row["client_p50_ms"] - row["server_p50_ms"] for row in (results["accuracy"] or {}).get("rows", [])
              if row["client_p50_ms"] is not None and (row["client"], row["lanes"], row["delay_ms"]) == (client, lanes, delay_ms)]
    return max(values) if values else None


def shown(value, decimals=2):
    return "–" if value is None else f"{value:,.{decimals}f}"
