// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include <QCoreApplication>

namespace Loopscope {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Help)
};

} // namespace

QString monitorHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli monitor - watch endpoints, remember, and tell

SYNOPSIS
    loopscope-cli monitor FILE [--history DATABASE | --no-history]
                  [--keep-ticks DAYS] [--metrics-port PORT]
                  [--duration SECONDS] [--quiet]

DESCRIPTION
    Sends a small batch of requests to each endpoint in FILE at its interval,
    until it is told to stop. For each such tick it prints a line once the
    tick is safe in the history: when it started (UTC), what it says (up,
    degraded, down), the name, percentiles of the latency, and how many of
    its requests failed. A change of state is a line of its own, and runs the
    command and calls the hook that FILE may have. The end is a table.

    FILE is JSON; this is the smallest one:

        {"format": "loopscope-watches", "version": 1,
         "watches": [{"url": "http://127.0.0.1:8080/", "interval": "30s"}]}

    docs/monitoring.md describes all of it, and the desktop program writes
    such files. Where something in FILE is wrong or not known, nothing starts.

    A tick that should have been, but this program was stopped or the machine
    slept, is counted as missed: the history shows a gap.

OPTIONS
    --history DATABASE
        Where ticks and changes are kept: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. A password is taken from
        ~/.pgpass or the system, and never from here. What PostgreSQL cannot
        take now is kept on this machine and delivered later.
        Default: the file that the desktop program uses.
    --no-history
        Keeps nothing, and prints each tick at once.
    --keep-ticks DAYS
        Drops ticks from the history that are older than that, and leaves
        their hours and days: 1 to 36500. Default: this program drops none.
    --metrics-port PORT
        Serves the figures in Prometheus' text format at
        http://127.0.0.1:PORT/metrics: 1 to 65535; 0 picks a free port.
    --duration SECONDS
        Stops after that time: 0.1 to 31622400. Default: never.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

SIGNALS
    SIGTERM  the usual end: what has ended is written, what is in flight is
             dropped; command and hook have 10 s more to tell of it
    SIGINT   the same with another exit status; a second signal of either
             kind ends the program at once, and commands that run with it
    SIGHUP   reads FILE again; watches that stay the same go on undisturbed.
             Where something is wrong with it, that is said, and the list
             that was read before goes on.

EXIT STATUS
    0    SIGTERM, or the end of --duration; whatever the endpoints answered
    2    bad usage, FILE or history cannot be used, the port is taken, or
         output that could not be written
    130  SIGINT

EXAMPLES
    loopscope-cli monitor watches.json
    loopscope-cli monitor watches.json --no-history --duration 60
    loopscope-cli monitor watches.json --history postgresql://db/loopscope
                  --metrics-port 9464 --quiet
)");
}

} // namespace Loopscope
