# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables."""

from figures import (cpu_us, peak_mb, per_second, rate_ratio, runs, share_of_limit, shown, total_s)
from goals import goals_table


def spread(values, decimals):
    return f"{shown(min(values), decimals)} – {shown(max(values), decimals)}" if values else "–"


def connections(results, case, program):
    seen = sorted({run["connections"] for run in runs(results, case, program)})
    if not seen:
        return "–"
    return f"{seen[0]:,}" if len(seen) == 1 else f"{seen[0]:,} – {seen[-1]:,}"


def totals_table(results, key):
    """For a target that takes its time: how close to the limit each program comes."""
    case = results["cases"][key]
    lines = [f"| program | total, median (s) | least – most | total ÷ {case['limit_s']:.3f} s | connections |",
             "| --- | ---: | ---: | ---: | ---: |"]
    for program, content in case["programs"].items():
        seconds = [run["seconds"] for run in content["runs"]]
        lines.append(f"| {content['name']} | {shown(total_s(results, key, program), 3)} | {spread(seconds, 3)} "
                     f"| {shown(share_of_limit(results, key, program))} | {connections(results, key, program)} |")
    return "\n".join(lines)


def rates_table(results, key):
    """For a target that answers at once: how fast each program can go."""
    case = results["cases"][key]
    reference = case["reference"]
    lines = [f"| program | requests/s, median | least – most | ÷ {reference}'s | CPU per request (µs) | connections |",
             "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for program, content in case["programs"].items():
        rates = [run["requests"] / run["seconds"] for run in content["runs"]]
        lines.append(f"| {content['name']} | {shown(per_second(results, key, program), 0)} | {spread(rates, 0)} "
                     f"| {shown(rate_ratio(results, key, program, reference))} "
                     f"| {shown(cpu_us(results, key, program), 1)} | {connections(results, key, program)} |")
    return "\n".join(lines)


def memory_table(results, key):
    lines = ["| program | peak memory (MB) | requests/s | CPU per request (µs) |", "| --- | ---: | ---: | ---: |"]
    for program, content in results["cases"][key]["programs"].items():
        lines.append(f"| {content['name']} | {shown(peak_mb(results, key, program), 0)} "
                     f"| {shown(per_second(results, key, program), 0)} | {shown(cpu_us(results, key, program), 1)} |")
    return "\n".join(lines)


def case_table(results, key):
    if key == "memory":
        return memory_table(results, key)
    return totals_table(results, key) if results["cases"][key]["limit_s"] else rates_table(results, key)


def accuracy_tables(results):
    return (results["accuracy"] or {}).get("tables", "Not measured.")


def problems_text(results):
    if not results["problems"]:
        return "The server's log shows every request, and the connections expected."
    return "**These runs went wrong:**\n\n" + "\n".join(f"- {problem}" for problem in results["problems"])


def machine_text(results):
    machine = results["machine"]
    versions = ", ".join(f"{package} {version}" for package, version in machine["versions"].items())
    return (f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB of memory, "
            f"{machine['kernel']}, {machine['system']}; {versions}; Loopscope {machine['commit']}; "
            f"{results['date']}")


def print_report(results):
    print(f"Medians of {results['rounds']} rounds. {machine_text(results)}.")
    for key, case in results["cases"].items():
        print(f"\n### {case['title']}\n\n{case_table(results, key)}")
    if results["accuracy"]:
        print(f"\n### Accuracy\n\n{accuracy_tables(results)}")
    for name, tables in results["tables"].items():
        print(f"\n### {name.capitalize()}\n\n{tables}")
    print(f"\n### Goals\n\n{goals_table(results)}\n\n{problems_text(results)}")
