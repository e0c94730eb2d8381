// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/help.h"

#include "core/plan.h"

#include <QCoreApplication>

namespace Loopscope {

namespace {

struct HelpText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Help)
};

} // namespace

QString generalHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli - see what concurrency buys you

SYNOPSIS
    loopscope-cli compare URL [OPTIONS]
    loopscope-cli compare --demo [OPTIONS]
    loopscope-cli sweep URL [OPTIONS]
    loopscope-cli sweep --demo [OPTIONS]
    loopscope-cli lab [PRESET] [OPTIONS]
    loopscope-cli monitor FILE [OPTIONS]
    loopscope-cli serve [--port PORT]
    loopscope-cli --help | --version

DESCRIPTION
    compare  sends the same batch of HTTP requests one after another, as
             coroutines on one event loop, and from a pool of blocking
             threads, and reports what each of them took.
    sweep    sends requests with ever more of them in flight, and reports
             how throughput and latency scale and where the knee is.
    lab      runs coroutines that wait, driven one by one, as tasks or in
             threads, and says why they took as long as they did.
    monitor  watches endpoints at intervals, keeps their history, and tells
             when one of them turns bad.
    serve    runs the built-in demo server on the loopback interface.

    Each command explains its options: loopscope-cli compare --help, and
    likewise for the others.

OPTIONS
    -h, --help
        Prints this page.
    -v, --version
        Prints the program's name and version.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, or output that could not be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written

ENVIRONMENT
    LC_ALL, LANG, LANGUAGE
        Language and numbers of what is printed; files are the same in each.
)");
}

QString compareHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli compare - the same requests, one by one and all at once

SYNOPSIS
    loopscope-cli compare URL [-n COUNT] [-c CONCURRENCY] [--threads W]
                  [--strategies sequential,concurrent,threads] [--rounds R]
                  [--warmup K] [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt,curl] [--http2]
                  [--insecure] [--cacert FILE] [--csv FILE]
                  [--summary-csv FILE] [--json FILE] [--hgrm PREFIX]
                  [--history DATABASE] [--figures-only] [--quiet]
    loopscope-cli compare --demo [OPTIONS]

DESCRIPTION
    Sends COUNT GET requests to URL under each strategy. When all have ended,
    prints a line per strategy with its total time and how many times faster
    than sequential it was, the percentiles of the latency, its phases where
    the client tells them, a histogram, and the failed requests by status or
    error. A run of up to 1,000 requests also prints a line for each as it
    ends. Progress is shown on standard error when that is a terminal.

    URL is absolute, http or https. A user:password in it is sent with each
    request, and neither shown nor written to any file.

    sequential  awaits each request before it sends the next
    concurrent  coroutines on one event loop, at most CONCURRENCY in flight
    threads     blocking calls from W worker threads

    COUNT times rounds times strategies times clients may be 10 million at
    most. As many connections are open as requests are in flight: where the
    system's limit of open files is too low for that, nothing is sent, and
    the number that would work is named.

OPTIONS
    -n, --count COUNT
        Requests under each strategy in each round: 1 to 1000000.
        Default: 100.
    -c, --concurrency CONCURRENCY
        Requests that the concurrent strategy has in flight: 1 to 1000.
        Default: COUNT, at most 100.
    --threads W
        Worker threads of the threads strategy: 1 to 1000. Default: the
        number of processors + 4, at most 32; here %1.
    --strategies LIST
        Which strategies run, separated by commas. Default: all three.
    --rounds R
        How often each strategy runs: 1 to 1000. With several rounds the
        order of the strategies is shuffled, balanced over the rounds; from
        three rounds on verdicts and 95 % intervals rest on whole rounds.
        Default: 1.
    --warmup K
        Requests that each lane sends before its batch is timed: 0 to 1000.
        They are not recorded. Default: 0.
    --timeout SECONDS
        For one whole request, until its last byte: 0.001 to 3600.
        Default: 30.
    --max-redirects N
        Redirects that are followed: 0 to 50. Default: 0, a redirect is the
        answer.
    --new-connections
        Opens a connection for each request instead of keeping it alive.
    --client LIST
        What sends the requests, separated by commas: qt (Qt Network), curl
        (libcurl). With both, every strategy runs with each. Default: qt.
    --http2
        HTTP/2, where an https server agrees; over http it is spoken at once.
    --insecure
        Accepts any certificate, also one that is expired or another host's.
    --cacert FILE
        Trusts the certificates in FILE (PEM), too.
    --demo
        Runs against the built-in demo server, 50 ms a request.
    --csv FILE
        Writes a row for every request, failed ones included.
    --summary-csv FILE
        Writes a row for every strategy, with the figures of the report.
    --json FILE
        Writes the whole run; the desktop program can open it again.
    --hgrm PREFIX
        Writes the latencies by percentile, in milliseconds, as HdrHistogram
        does and its plotter reads: a file for every strategy and client,
        PREFIX.concurrent-qt.hgrm.
    --history DATABASE
        Records the run in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    --figures-only
        Keeps the figures of the run in the history, not all of its requests.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

FILES
    A file is written whole or not at all: if anything fails, an older file
    of that name stays as it was. Before anything is sent, it is checked that
    the files can be written. CSV is RFC 4180: UTF-8, CRLF, a decimal point
    and a header line, whatever the language.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, in which case nothing was sent; or output that could not
         be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written. A second signal ends the program at once.

EXAMPLES
    loopscope-cli compare --demo
    loopscope-cli compare http://127.0.0.1:8080/ -n 1000 -c 50 --rounds 5
    loopscope-cli compare http://127.0.0.1:8080/ --csv requests.csv --quiet
)")
        .arg(RunPlan::defaultThreads());
}

QString labHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli lab - see coroutines run

SYNOPSIS
    loopscope-cli lab
    loopscope-cli lab PRESET [--url URL] [OPTIONS]
    loopscope-cli lab [--delay SECONDS:TEXT] [--request URL] [--repeat K] ...
                  [OPTIONS]

DESCRIPTION
    Runs a list of coroutines on an event loop and prints what they say as
    they begin and end, then the total time and, in two sentences, why it is
    what it is. Without arguments, lists the presets.

    PRESET is one of the programs of a first look at Python's asyncio. Without
    one, the list is made of the following, in this order; at most 10000
    coroutines.

    --delay SECONDS:TEXT
        Says TEXT, waits 0 to 86400 seconds, and says that it has finished.
    --request URL
        Sends one GET request over a connection of its own. The URL may be
        demo, for the built-in demo server, 50 ms a request.
    --repeat K
        Repeats the one before: 1 to 10000 times.

OPTIONS
    --url URL
        Where the requests of a preset go. Default: the built-in demo server.
    --drive DRIVE
        one-by-one   awaits each coroutine before the next begins
        together     makes tasks of all and waits for all (default)
        made-first   makes tasks of all, then awaits one after the other
        bounded      N workers take the coroutines from one list
        thread-pool  each coroutine blocks one of N threads
    --limit N
        For bounded and thread-pool: 1 to 1000. Default: the number of
        processors + 4, at most 32; here %1.
    --lines LINES
        start-and-finish  a line when a coroutine begins and ends (default)
        durations         a line when it ends, with the seconds it took
    --timeout SECONDS
        For one whole request: 0.001 to 3600. Default: 30.
    --history DATABASE
        Records it in a history: the path of an SQLite file, or
        postgresql://[USER@][HOST][:PORT]/NAME. Default: it is not recorded.
    --code
        Runs nothing, but prints the same as a program, in C++ with QCoro and
        in Python. Where the demo server is meant, it is taken to be on port
        8080: loopscope-cli serve --port 8080.
    -q, --quiet
        Prints nothing, except why something could not be done.
    -h, --help
        Prints this page.

EXIT STATUS
    0    it ran to its end, and every request was answered
    1    some requests were not answered
    2    bad usage, in which case nothing ran; or output that could not be
         written
    130  interrupted (SIGINT, SIGTERM)

EXAMPLES
    loopscope-cli lab together
    loopscope-cli lab together --drive one-by-one
    loopscope-cli lab --delay 2:hello --delay 1:world --request demo
    loopscope-cli lab --request demo --repeat 100 --drive bounded --limit 10
)")
        .arg(RunPlan::defaultThreads());
}

QString serveHelp()
{
    return HelpText::tr(R"(NAME
    loopscope-cli serve - the built-in demo server alone

SYNOPSIS
    loopscope-cli serve [--port PORT]

DESCRIPTION
    Listens on 127.0.0.1, prints its URL on one line, and serves until it is
    interrupted (SIGINT, SIGTERM). The page at / lists its paths: answers at
    once, after a delay, with any status or size, slowly, or broken in various
    ways.

OPTIONS
    -p, --port PORT
        1 to 65535; 0 picks a free one. Default: 0.
    -h, --help
        Prints this page.

EXIT STATUS
    0  it was interrupted
    2  bad usage, or it could not listen on this port

EXAMPLES
    loopscope-cli serve --port 8080
    loopscope-cli compare http://127.0.0.1:8080/delay/50ms
)");
}

} // namespace Loopscope
