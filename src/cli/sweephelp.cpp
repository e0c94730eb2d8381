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

QString sweepHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli sweep - how many at once is best?

SYNOPSIS
    loopscope-cli sweep URL [--max C | --concurrency LIST]
                  [-n COUNT | --seconds S] [--rounds R] [--warmup K]
                  [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt|curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE] [--json FILE]
                  [--history DATABASE] [--quiet]
    loopscope-cli sweep --demo [OPTIONS]

DESCRIPTION
    Sends GET requests to URL in steps, each with more of them in flight, and
    prints a line for each step as it ends: the requests answered OK in a
    second, percentiles of the latency, and whether this program rather than
    the server was the bottleneck. Progress is shown on standard error when
    that is a terminal.

    In the end it prints the means over rounds with 95 % intervals, a chart,
    the Universal Scalability Law and Amdahl's law fitted to the steps, and
    the knee: from there on more requests in flight only wait. It says so
    where the steps do not support a fit or have no knee. Steps in which the
    client was the bottleneck are left out of both.

    A step is failing when more than 10 % of its requests were not answered
    with a status below 400. Three failing steps in a row end the sweep.

OPTIONS
    -m, --max C
        Doubles the requests in flight, from 1 up to C: 1 to 1000.
        Default: 64.
    -c, --concurrency LIST
        These numbers of requests in flight, separated by commas; 4..64
        doubles from 4 to 64, and 10..50+10 goes by tens. At most 100.
    -n, --count COUNT
        Requests in each step: from the largest number in flight to 1000000.
    --seconds S
        How long each step sends requests: 0.1 to 600. What is in flight
        then still ends. Default: 1.
    --rounds R
        How often all steps are made: 1 to 100. From two on the intervals
        are over rounds, with one they are within the step. Default: 3.
    --warmup K
        Requests that each lane sends before its step is timed: 0 to 1000.
        They are not recorded. Default: 1.
    --timeout SECONDS
        For one whole request, until its last byte: 0.001 to 3600.
        Default: 30.
    --max-redirects N
        Redirects that are followed: 0 to 50. Default: 0, a redirect is the
        answer.
    --new-connections
        Opens a connection for each request instead of keeping it alive.
    --client CLIENT
        What sends the requests: qt (Qt Network) or curl (libcurl), which
        needs less CPU time. Default: curl.
    --http2
        HTTP/2, where an https server agrees; over http it is spoken at once.
    --insecure
        Accepts any certificate, also one that is expired or another host's.
    --cacert FILE
        Trusts the certificates in FILE (PEM), too.
    --demo
        Runs against the built-in demo server, 50 ms a request.
    --csv FILE
        Writes a row for every step of every round.
    --json FILE
        Writes the whole sweep with its fits; the desktop program can open it
        again.
    --history DATABASE
        Records it in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, in which case nothing was sent; or output that could not
         be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written. A second signal ends the program at once.

EXAMPLES
    loopscope-cli sweep --demo
    loopscope-cli sweep http://127.0.0.1:8080/ --max 256 --seconds 5
    loopscope-cli sweep http://127.0.0.1:8080/ -c 1,2,4,10..50+10 --json s.json
)");
}

} // namespace Loopscope
