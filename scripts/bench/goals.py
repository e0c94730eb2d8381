# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What we want to reach, and whether we did."""

from dataclasses import dataclass

from figures import excess_ms, rate_ratio, share_of_limit, shown
from tables import figure

ACCURACY_DELAY_MS = 5


@dataclass(frozen=True)
class Goal:
    text: str
    value: float | None
    bound: float
    at_most: bool
    unit: str = "×"

    @property
    def met(self):
        if self.value is None:
            return None
        return self.value <= self.bound if self.at_most else self.value >= self.bound

    def row(self):
        verdict = {True: "met", False: "**not met**", None: "not measured"}[self.met]
        return (f"| {self.text} | {'≤' if self.at_most else '≥'} {self.bound:.2f} {self.unit} "
                f"| {shown(self.value, 3)} {self.unit} | {verdict} |")


def all_goals(results):
    def rates(text, case, program, reference, bound):
        return Goal(text, rate_ratio(results, case, program, reference), bound, False)

    def limit(text, case, program, bound):
        return Goal(text, share_of_limit(results, case, program), bound, True)

    goals = [
        rates("requests/s at 50 lanes, libcurl ÷ hey", "instant-50", "curl", "hey", 1.0),
        rates("requests/s at one lane, libcurl ÷ hey", "instant-1", "curl", "hey", 1.5),
        rates("requests/s at 50 lanes, Qt Network ÷ aiohttp", "instant-50", "qt", "aiohttp", 2.0),
        rates("requests/s at 50 lanes, libcurl, window open ÷ a bare libcurl loop with epoll", "instant-50", "curl-window",
              "bare-epoll", 0.9),
        rates("requests/s at 50 lanes, libcurl, window open ÷ a bare libcurl loop with poll", "instant-50", "curl-window",
              "bare-poll", 0.9),
        limit("100 at once, total ÷ limit, Qt Network", "at-once", "qt", 1.25),
        limit("100 at once, total ÷ limit, libcurl", "at-once", "curl", 1.25),
        limit("100 at once, warmed, total ÷ limit, Qt Network", "at-once", "qt-warm", 1.10),
        limit("100 at once, warmed, total ÷ limit, libcurl", "at-once", "curl-warm", 1.10),
        limit("1,000 in flight, total ÷ limit, libcurl", "in-flight", "curl", 2.2),
    ]
    for client, name, bound in (("qt", "Qt Network", 0.6), ("curl", "libcurl", 0.3)):
        for lanes in (1, 10):
            goals.append(Goal(f"client's p50 − server's own p50, {name}, {lanes} lane{'s' * (lanes > 1)}",
                              excess_ms(results, client, lanes, ACCURACY_DELAY_MS), bound, True, "ms"))
    goals += [
        Goal("a year of ticks of one endpoint, rolled up, a tick",
             figure(results, "history", "a year at 30 s, 10 requests a tick", 4), 200, True, "bytes"),
        Goal("the year of them, opened and read", figure(results, "history", "year", 1), 300, True, "ms"),
    ]
    return goals


def goals_table(results):
    return "\n".join(["| goal | bound | measured | |", "| --- | ---: | ---: | --- |",
                      *(goal.row() for goal in all_goals(results))])
