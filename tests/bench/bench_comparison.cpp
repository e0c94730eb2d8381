// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest the verdicts are, on real requests to the demo server. Two contenders, the same strategy and
// client, run against each other many times: once both ask for the same (A/A: a difference called is a false
// alarm), once the second asks for an answer that is 3 % slower (a difference not called is one missed).
//
//     bench_comparison [--runs 40] [--rounds 30] [--count 20] [--client qt]
//
// Ends with 1 when more than a tenth are false alarms or more than a tenth are missed.

#include "engine/engine.h"
#include "net/curlclient.h"
#include "net/demoserver.h"
#include "net/qtnetworkclient.h"
#include "stats/report.h"
#include "stats/verdicttext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QEventLoop>

#include <cstdio>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

/// Sends another request than it is asked to.
class RedirectedClient final : public HttpClient
{
public:
    RedirectedClient(std::unique_ptr<HttpClient> client, RequestSpec spec)
        : m_client(std::move(client)), m_spec(std::move(spec))
    {
    }

    QCoro::Task<Exchange> send(int lane, const RequestSpec &) override
    {
        return m_client->send(lane, m_spec);
    }
    void abort() override { m_client->abort(); }

private:
    const std::unique_ptr<HttpClient> m_client;
    const RequestSpec m_spec;
};

RequestSpec specFor(const QUrl &url)
{
    RequestSpec spec;
    spec.url = url;
    return spec;
}

struct Settings
{
    int runs = 40;
    int rounds = 30;
    int count = 20;
    ClientKind client = ClientKind::Qt; ///< of both contenders
};

std::unique_ptr<HttpClient> makeClient(ClientKind kind, int lanes)
{
    if (kind == ClientKind::Curl)
        return std::make_unique<CurlClient>(lanes);
    return std::make_unique<QtNetworkClient>(lanes);
}

/// One run of \a first against \a second.
RunReport runOnce(const QUrl &first, const QUrl &second, const Settings &settings)
{
    // The kind only tells the contenders apart.
    const HttpClientFactory factory = [&](ClientKind kind, ClientUse,
                                          int lanes) -> std::unique_ptr<HttpClient> {
        return std::make_unique<RedirectedClient>(makeClient(settings.client, lanes),
                                                  specFor(kind == ClientKind::Qt ? first : second));
    };
    RunPlan plan;
    plan.request = specFor(first);
    plan.count = settings.count;
    plan.concurrency = settings.count;
    plan.rounds = settings.rounds;
    plan.warmUp = 1;
    plan.strategies = {Strategy::Concurrent};
    plan.clients = {ClientKind::Qt, ClientKind::Curl};

    Engine engine(factory);
    QEventLoop loop;
    QObject::connect(&engine, &Engine::finished, &loop, &QEventLoop::quit);
    if (const Status status = engine.start(plan); !status) {
        std::fprintf(stderr, "%s\n", qPrintable(status.error()));
        return {};
    }
    loop.exec();
    return analyse(*engine.run());
}

/// How many of the runs called a difference.
int calledRuns(const char *name, const QUrl &first, const QUrl &second, const Settings &settings)
{
    int called = 0;
    for (int run = 1; run <= settings.runs; ++run) {
        const RunReport report = runOnce(first, second, settings);
        if (report.comparisons.size() != 1 || report.unanswered > 0) {
            std::fprintf(stderr, "run %d went wrong\n", run);
            return -1;
        }
        const Comparison &comparison = report.comparisons.front();
        const Verdict::Kind kind = comparison.verdict.kind;
        called += kind == Verdict::Kind::Faster || kind == Verdict::Kind::Slower ? 1 : 0;
        std::printf("%s %2d: ratio %.4f, %2d called: %s\n", name, run, comparison.ratio, called,
                    qPrintable(verdictText(comparison, true)));
        std::fflush(stdout);
    }
    return called;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"runs"_s, u"Runs of each kind."_s, u"N"_s, u"40"_s},
                       {u"rounds"_s, u"Rounds of a run."_s, u"N"_s, u"30"_s},
                       {u"count"_s, u"Requests of a batch, all at once."_s, u"N"_s, u"20"_s},
                       {u"client"_s, u"Of both contenders: qt or curl."_s, u"CLIENT"_s, u"qt"_s}});
    parser.addHelpOption();
    parser.process(app);
    const Settings settings{parser.value(u"runs"_s).toInt(), parser.value(u"rounds"_s).toInt(),
                            parser.value(u"count"_s).toInt(),
                            clientFromId(parser.value(u"client"_s)).value_or(ClientKind::Qt)};

    DemoServer server;
    if (const Status status = server.start(); !status) {
        std::fprintf(stderr, "%s\n", qPrintable(status.error()));
        return 1;
    }
    const QUrl plain = server.url(u"/delay/50ms"_s);
    const int alarms = calledRuns("A/A", plain, plain, settings);
    const int found = calledRuns("3 %", plain, server.url(u"/delay/51.5ms"_s), settings);
    std::printf("A/A: a difference called in %d of %d runs\n", alarms, settings.runs);
    std::printf("3 %%: a difference called in %d of %d runs\n", found, settings.runs);
    return alarms >= 0 && alarms * 10 <= settings.runs && found * 10 >= settings.runs * 9 ? 0 : 1;
}
