# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills benchmarks.md.in: whatever is a figure in its prose comes from the measurement."""

from pathlib import Path
from string import Template

from figures import cpu_us, excess_ms, per_second, rate_ratio, ratio, share_of_limit, shown
from goals import goals_table
from report import accuracy_tables, case_table, problems_text
from tables import TABLES

HERE = Path(__file__).resolve().parent
DOCUMENT = HERE.parents[1] / "docs" / "benchmarks.md"


def machine_table(results):
    machine = results["machine"]
    rows = [("processor", f"{machine['processor']}, {machine['cores']} cores"),
            ("memory", f"{machine['memory_gib']} GiB"), ("system", f"{machine['system']}, {machine['kernel']}"),
            ("Loopscope", machine["commit"]),
            *machine["versions"].items(), ("date", results["date"]), ("rounds", results["rounds"])]
    return "\n".join(["| | |", "| --- | --- |", *(f"| {name} | {value} |" for name, value in rows)])


def values(results):
    filled = {"machine": machine_table(results), "goals": goals_table(results), "problems": problems_text(results),
              "accuracy": accuracy_tables(results), "rounds": results["rounds"]}
    filled |= {f"{name}_tables": results["tables"].get(name, "Not measured.") for name in TABLES}
    for key, case in results["cases"].items():
        name = key.replace("-", "_")
        filled[f"table_{name}"] = f"### {case['title']}\n\n{case_table(results, key)}"
        for program in case["programs"]:
            figure = f"{name}_{program}".replace("-", "_")
            filled[f"rate_{figure}"] = shown(per_second(results, key, program), 0)
            filled[f"cpu_{figure}"] = shown(cpu_us(results, key, program), 0)
            filled[f"limit_{figure}"] = shown(share_of_limit(results, key, program))
            for other in case["programs"]:
                against = f"{figure}_by_{other}".replace("-", "_")
                filled[f"ratio_{against}"] = shown(rate_ratio(results, key, program, other))
    for client in ("qt", "curl"):
        filled[f"window_{client}"] = shown(rate_ratio(results, "instant-50", f"{client}-window", client))
        filled[f"window_cpu_{client}"] = shown(ratio(cpu_us(results, "instant-50", f"{client}-window"),
                                                     cpu_us(results, "instant-50", client)))
        for lanes in (1, 10, 100):
            filled[f"excess_{client}_{lanes}"] = shown(excess_ms(results, client, lanes, 5))
    return filled


def write_document(results):
    template = Template((HERE / "benchmarks.md.in").read_text(encoding="utf-8"))
    DOCUMENT.write_text(template.substitute(values(results)), encoding="utf-8")
