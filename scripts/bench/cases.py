# SPDX-FileCopyrightText: 2026 The Loopscope authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is measured."""

from dataclasses import dataclass

from programs import THREADS, WINDOW, ab, aiohttp, bare_curl, hey, loopscope, notes, window, wrk


@dataclass
class Case:
    key: str
    group: str  # what --cases names
    title: str
    path: str
    programs: list
    limit_s: float | None = None  # the least total there can be, where the target's delay sets one
    tls: bool = False
    reference: str | None = None  # key of the program that the others are divided by
    every_round: bool = True  # or in the first one only


GROUPS = ("at-once", "in-flight", "instant", "tls", "memory", "accuracy", "timeline", "sweep", "lab",
          "history")


def at_once():
    ours = [loopscope(client, 100, 100, warm_up=warm_up) for warm_up in (0, 1) for client in ("qt", "curl")]
    others = [loopscope(client, 100, lanes, strategy) for strategy, lanes in (("threads", THREADS), ("sequential", 1))
              for client in ("qt", "curl")]
    return Case("at-once", "at-once", "100 requests at once, the server takes 50 ms", "/delay",
                [*ours, hey(100, 100), ab(100, 100), aiohttp(100, 100), *others, notes(100)], limit_s=0.050)


def in_flight():
    return Case("in-flight", "in-flight", "5,000 requests, 1,000 in flight, the server takes 50 ms", "/delay",
                [loopscope("qt", 5000, 1000), loopscope("curl", 5000, 1000), hey(5000, 1000), ab(5000, 1000),
                 aiohttp(5000, 1000)], limit_s=0.250)


def instant(key, group, lanes, tls, counts):
    """Counts differ so that each program runs for about as long."""
    programs = [loopscope("qt", counts["qt"], lanes), loopscope("curl", counts["curl"], lanes),
                bare_curl("epoll", counts["curl"], lanes), bare_curl("poll", counts["curl"], lanes),
                hey(counts["hey"], lanes), wrk("2s", lanes), ab(counts["ab"], lanes),
                aiohttp(counts["aiohttp"], lanes)]
    if lanes > 1 and not tls and WINDOW.exists():
        programs += [window("qt", counts["qt"], lanes), window("curl", counts["curl"], lanes)]
    how_many = "one request in flight" if lanes == 1 else f"{lanes} in flight"
    return Case(key, group, f"{how_many}, the server answers at once" + (", over TLS" if tls else ""), "/fast",
                programs, tls=tls, reference="hey")


def memory():
    return Case("memory", "memory", "1,000,000 requests, 50 in flight, the server answers at once", "/fast",
                [loopscope("qt", 1_000_000, 50), loopscope("curl", 1_000_000, 50)], every_round=False)


def all_cases():
    return [
        at_once(),
        in_flight(),
        instant("instant-1", "instant", 1, False,
                {"qt": 5_000, "curl": 20_000, "hey": 20_000, "ab": 30_000, "aiohttp": 4_000}),
        instant("instant-50", "instant", 50, False,
                {"qt": 15_000, "curl": 50_000, "hey": 50_000, "ab": 100_000, "aiohttp": 6_000}),
        instant("tls-1", "tls", 1, True,
                {"qt": 5_000, "curl": 20_000, "hey": 20_000, "ab": 20_000, "aiohttp": 4_000}),
        instant("tls-50", "tls", 50, True,
                {"qt": 15_000, "curl": 40_000, "hey": 40_000, "ab": 40_000, "aiohttp": 6_000}),
        memory(),
    ]
