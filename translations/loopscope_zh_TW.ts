<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW">
<context>
    <name>Loopscope::ChartExport</name>
    <message>
        <source>The picture could not be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::ChartLegend</name>
    <message>
        <source>Show or hide %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::ComparePage</name>
    <message>
        <source>Percentiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::CsvReader</name>
    <message>
        <source>Line %1 is longer than 1 MiB; this is no CSV file of Loopscope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a quote is opened and never closed; the file is cut short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: a quote stands inside a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::DemoServer</name>
    <message>
        <source>The demo server cannot use port %1, because another program does. Choose another port, or 0 for any free one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo server cannot use port %1 (%2). Choose another port, or 0 for any free one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Descriptors</name>
    <message>
        <source>%1 threads need more open files than the system allows; use at most %2 threads, or raise the limit (ulimit -n) and start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests in flight need more open files than the system allows; use a concurrency of at most %2, or raise the limit (ulimit -n) and start again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Engine</name>
    <message>
        <source>A run is on; stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::ErrorKind</name>
    <message>
        <source>host not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the host name and your DNS settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs and listens on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connection closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server hung up before it answered; look into its log, or try less concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s certificate: its host name, its dates and who signed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow a longer timeout, or less concurrency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>body cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended the connection inside the body; look into its log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this port speaks HTTP and the scheme is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were in flight when you pressed Stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server redirects in a circle, or further than the limit you set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request table shows the text of each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::ErrorSummary</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; answered with an HTTP status of 400 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failed requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::FieldReader</name>
    <message>
        <source>%1 cannot be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Figure</name>
    <message numerus="yes">
        <source>%1 needs at least %2 answered requests; there are %n.</source>
        <comment>name of a figure, a number</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Known when the run has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a comparison with sequential: tick that strategy, too, and run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ideal time needs a complete sequential batch with an answered request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This needs a complete batch of sequential and one of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No request was answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the histogram while the run is on, to within 2&#xa0;%.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In brackets: the 95&#xa0;% interval over the rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A 95&#xa0;% interval needs three rounds that are complete in both strategies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1&#xa0;% of the answered requests were at least as fast as this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that ended, by whatever end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that ended in an error or with a status of 400 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First request started until the last one ended; the median over the rounds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that ended, divided by the sum of the total times of their batches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortest latency of an answered request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean latency of the answered requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the latencies of the answered requests lie from their mean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest latency of an answered request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least total time that the batch could have had with these lanes: the sequential latencies shared out evenly, but never less than the longest of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal time divided by total time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time of sequential divided by that of the strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connections that the client opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bodies of all responses together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>speed-up and its interval</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::FigureTable</name>
    <message>
        <source>&amp;Copy Table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Help</name>
    <message>
        <source>NAME
    loopscope-cli - see what concurrency buys you

SYNOPSIS
    loopscope-cli compare URL [OPTIONS]
    loopscope-cli compare --demo [OPTIONS]
    loopscope-cli serve [--port PORT]
    loopscope-cli --help | --version

DESCRIPTION
    compare  sends the same batch of HTTP requests one after another, as
             coroutines on one event loop, and from a pool of blocking
             threads, and reports what each of them took.
    serve    runs the built-in demo server on the loopback interface.

    Each command explains its options: loopscope-cli compare --help

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, or a file that could not be written
    130  interrupted (SIGINT, SIGTERM); what was measured is still reported
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli compare - the same requests, one by one and all at once

SYNOPSIS
    loopscope-cli compare URL [-n COUNT] [-c CONCURRENCY] [--threads W]
                  [--strategies sequential,concurrent,threads] [--rounds R]
                  [--warmup K] [--timeout SECONDS] [--max-redirects N]
                  [--new-connections] [--client qt] [--csv FILE]
                  [--summary-csv FILE] [--json FILE] [--quiet]
    loopscope-cli compare --demo [OPTIONS]

DESCRIPTION
    Sends COUNT GET requests to URL under each strategy and prints a line for
    each response (up to 1,000 in all), the total of each strategy, how many
    times faster than sequential it was, the percentiles of the latency, a
    histogram, and the errors by kind. Progress is shown on standard error
    when that is a terminal.

    sequential  awaits each request before it sends the next
    concurrent  coroutines on one event loop, at most CONCURRENCY in flight
    threads     blocking calls from W worker threads

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
        order of the strategies is shuffled in each; from three rounds on the
        speed-up has a 95 % interval. Default: 1.
    --warmup K
        Requests that each lane sends before its batch is timed: 0 to 1000.
        They are not recorded. Default: 0.
    --timeout SECONDS
        For one whole request: 0.001 to 3600. Default: 30.
    --max-redirects N
        Redirects that are followed: 0 to 50. Default: 0, a redirect is the
        answer.
    --new-connections
        Opens a connection for each request instead of keeping it alive.
    --client CLIENT
        What sends the requests: qt (Qt Network).
    --demo
        Runs against the built-in demo server, 50 ms a request.
    --csv FILE
        Writes a row for every request.
    --summary-csv FILE
        Writes a row for every strategy.
    --json FILE
        Writes the whole run; the desktop program can open it again.
    -q, --quiet
        Prints nothing but errors.
    -h, --help
        Prints this page.

FILES
    A file is written whole or not at all: if anything fails, an older file
    of that name stays as it was. Before anything is sent, it is checked that
    the files can be written.

EXIT STATUS
    0    every request was answered, with whatever HTTP status
    1    some requests were not answered
    2    bad usage, or a file that could not be written
    130  interrupted (SIGINT, SIGTERM); what was measured by then is still
         reported and written

EXAMPLES
    loopscope-cli compare --demo
    loopscope-cli compare http://127.0.0.1:8080/ -n 1000 -c 50 --rounds 5
    loopscope-cli compare http://127.0.0.1:8080/ --csv requests.csv --quiet
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME
    loopscope-cli serve - the built-in demo server alone

SYNOPSIS
    loopscope-cli serve [--port PORT]

DESCRIPTION
    Listens on 127.0.0.1, prints its URL on one line, and serves until it is
    interrupted. The page at / lists its paths: answers at once, after a delay,
    with any status or size, slowly, or broken in various ways.

OPTIONS
    -p, --port PORT
        1 to 65535; 0 picks a free one. Default: 0.
    -h, --help
        Prints this page.

EXIT STATUS
    0 when it was interrupted, 2 when it could not listen.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::HistogramChart</name>
    <message>
        <source>requests</source>
        <comment>axis of a chart: how many</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <comment>axis of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← %1 faster than %2</source>
        <comment>how many requests; a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 slower than %2 →</source>
        <comment>how many requests; a duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every strategy with answers is switched off above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latency of every answered request appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 requests from %3 to %4</source>
        <comment>a strategy; how many; two durations</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the latency axis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::HostConsent</name>
    <message>
        <source>Send load to another machine?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run sends %1 requests, up to %2 at once. Go on only if you may load this server. You will not be asked again for this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send Requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Log</name>
    <message>
        <source>Request failed: %1 after %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, round %2: %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in flight</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2/%3</source>
        <comment>strategy, requests ended, requests planned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <comment>progress, time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::LogView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open Run…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Requests as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Summary as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole Run as &amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts as &amp;PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts as S&amp;VG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Loopscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the run before you open another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Loopscope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;Loopscope %1&lt;/h3&gt;&lt;p&gt;Shows what concurrency buys you: the same HTTP requests one after another, as coroutines on one event loop, and from a pool of blocking threads.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run is still on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing now loses what was measured. Keep the run, or stop it and save it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Without Saving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Options</name>
    <message>
        <source>%1 must be a number of seconds from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a strategy; choose from sequential, concurrent, threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--strategies needs at least one of sequential, concurrent, threads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many; compare takes one URL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--demo brings its own URL; leave out “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare needs a URL, or --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a client; choose qt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serve takes no argument “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command is missing: compare or serve.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a command; use compare or serve.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::PlanForm</name>
    <message>
        <source>&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the requests (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run now and keep what was measured (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save requests, summary, run or charts (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests under each strategy in each round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that the concurrent strategy has in flight at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thre&amp;ads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker threads of the threads strategy; each blocks on its request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roun&amp;ds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each strategy runs, in shuffled order; from three rounds on the speed-up has an interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;quential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time: await each request before the next is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurren&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coroutines on one event loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thread&amp;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking calls from a pool of worker threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request &amp;options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;imeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout in milliseconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one whole request, from its start to its last byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up requests per lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that each lane sends before its batch is timed; they are not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow r&amp;edirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects to follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this many; 0 takes the redirect itself as the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new co&amp;nnection for each request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of keeping connections alive between requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User and password from the URL are sent with each request until you close Loopscope. They are not shown, saved or exported. Click to forget them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RateChart</name>
    <message>
        <source>Every strategy with answers is switched off above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests end in a second appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests/s</source>
        <comment>axis of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time since the batch began</source>
        <comment>axis of a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: now %2</source>
        <comment>a strategy; a rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the rate axis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestColumn</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests in the order in which they ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the batch of this request was driven.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A round is one batch of each strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The requests of a batch in the order in which they started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker of the strategy that sent this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the request was handed to the client, from the start of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting inside the client before anything was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DNS (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up the host name; empty when it was known already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the connection; empty when one was open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The TLS handshake; empty without https, or when the connection was open already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the request being sent until the first byte of the response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first byte of the response until the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From handing the request to the client until the last body byte, or the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HTTP status; empty when no response came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the body as it was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a connection was opened for this request or one that was open was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why no complete response came. A status of 400 or more is a response, no error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error: its text</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestsCsv</name>
    <message>
        <source>There are %1 fields where %2 belong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run has at most %1 requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is of another run, method or URL than those before; split the file so that each part holds one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many different error texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column “%1” is missing; open a requests CSV that Loopscope wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns must be, in this order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RequestsPanel</name>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: text, or #37 for the 37th request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only requests of the bar that is selected in the histogram; click to show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of latencies</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All strategies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only OK</source>
        <comment>requests that were answered below 400</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 requests</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunFigures</name>
    <message>
        <source>sequential, one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>concurrent, %n in flight</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>threads, %n blocking worker(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed-up: sequential total ÷ concurrent total (or that of threads where concurrent does not run), medians over the rounds; from three rounds on with its 95 % bootstrap interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>faster (95 %: %1 to %2)</source>
        <comment>confidence interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the ideal time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideal time ÷ total time. The ideal is the least total that the sequential latencies allow: their sum ÷ lanes, or the longest one. More than 100 % means that the server was faster than for the sequential batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the ideal, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered, or with an HTTP status of 400 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total time: first request started until the last one finished; the median over the rounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunFiles</name>
    <message>
        <source>Loopscope run (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunJson</name>
    <message>
        <source>it is not a run that Loopscope saved; choose a JSON file that Loopscope exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was written by a newer Loopscope (format %1); update Loopscope to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged at byte %1; open another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is damaged: %1. Open another copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not a file; choose a JSON file that Loopscope exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty; choose a JSON file that Loopscope exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is larger than 2 GiB; Loopscope writes no such files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunPlan</name>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeout in ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one strategy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count × rounds × strategies is %1 requests; at most %2 fit in one run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL is empty; type one such as http://127.0.0.1:8080/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a URL: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scheme “%1” is not supported; use http or https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL has no host; type one such as http://127.0.0.1:8080/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port 0 cannot be connected to; use 1 to 65535.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL must be absolute; type one such as http://127.0.0.1:8080/.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL must be absolute; did you mean %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose each strategy only once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::RunStatus</name>
    <message>
        <source>Progress of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How late a 5 ms timer of the engine&apos;s event loop fires: the instrument&apos;s own error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warming up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · round %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>progress, requests per second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped after %1 · %2 measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done · %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · loop lag p99 %2</source>
        <comment>connections, duration</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Loopscope::SamplesReader</name>
    <message>
        <source>samples.%1 is missing or no array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples.%1[%2] cannot be %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples.%1 and samples.%2 differ in length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>samples.error_text[%1] cannot be %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::SaveFile</name>
    <message>
        <source>the file</source>
        <comment>stands in for an empty file name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2. Nothing there was changed; choose another place, or check the folder, its permissions and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file name is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file name is not valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file name is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not accept data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::ScaleSwitch</name>
    <message>
        <source>Linear</source>
        <comment>scale of an axis</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <comment>scale of an axis: logarithmic</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Strategy</name>
    <message>
        <source>sequential</source>
        <translation>循序</translation>
    </message>
    <message>
        <source>concurrent</source>
        <translation>並行</translation>
    </message>
    <message>
        <source>threads</source>
        <comment>the strategy: a pool of blocking threads</comment>
        <translation>執行緒</translation>
    </message>
</context>
<context>
    <name>Loopscope::Text</name>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a rate per second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::TextReport</name>
    <message>
        <source>%1 faster than sequential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(95 %: %1 to %2)</source>
        <comment>confidence interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of ideal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>std. deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>max</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>connections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>a range of latencies</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 requests per strategy and round, rounds: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed requests:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop lag p50 %1, p99 %2, max %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::Ticks</name>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Loopscope::TotalTimeChart</name>
    <message>
        <source>ideal for these latencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a strategy; how many requests it has in flight</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 …</source>
        <comment>a duration that still grows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each strategy takes for the whole batch appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ideal time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>efficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Total time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>See what concurrency buys you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved run (JSON) to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See loopscope-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
