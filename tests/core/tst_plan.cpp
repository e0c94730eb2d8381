// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan.h"

#include <QTest>
#include <QThread>

#include <functional>
#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

using PlanChange = std::function<void(RunPlan &)>;
Q_DECLARE_METATYPE(PlanChange)
Q_DECLARE_METATYPE(Loopscope::PlanField)

namespace {

RunPlan goodPlan()
{
    RunPlan plan;
    plan.request.url = QUrl(u"http://127.0.0.1:8080/"_s);
    return plan;
}

} // namespace

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsRunOnceThereIsAUrl();
    void lanes();
    void oneProblemIsFound_data();
    void oneProblemIsFound();
    void limitsThemselvesAreLegal();
    void contendersAreStrategiesTimesClients();
    void problemsComeInTheOrderOfTheForm();
    void tooManyRequestsInAll();
    void rangeIsSaidInTheLocale();
};

void PlanTest::defaultsRunOnceThereIsAUrl()
{
    QVERIFY(planProblems(goodPlan()).isEmpty());
    const QList<PlanProblem> problems = planProblems(RunPlan());
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().field == PlanField::Url);

    const RunPlan plan;
    QCOMPARE(plan.count, 100);
    QCOMPARE(plan.rounds, 1);
    QCOMPARE(plan.totalRequests(), 300);
    QCOMPARE(plan.threads, std::min(32, QThread::idealThreadCount() + 4));
}

void PlanTest::lanes()
{
    RunPlan plan = goodPlan();
    plan.count = 50;
    plan.concurrency = 20;
    plan.threads = 6;
    QCOMPARE(plan.lanes(Strategy::Sequential), 1);
    QCOMPARE(plan.lanes(Strategy::Concurrent), 20);
    QCOMPARE(plan.lanes(Strategy::Threads), 6);
    plan.count = 5;
    QCOMPARE(plan.lanes(Strategy::Concurrent), 5);
    QCOMPARE(plan.lanes(Strategy::Threads), 5);
}

void PlanTest::oneProblemIsFound_data()
{
    QTest::addColumn<PlanChange>("change");
    QTest::addColumn<PlanField>("field");

    const auto row = [](const char *name, PlanField field, const PlanChange &change) {
        QTest::newRow(name) << change << field;
    };
    constexpr int huge = std::numeric_limits<int>::max();
    row("no URL", PlanField::Url, [](RunPlan &plan) { plan.request.url.clear(); });
    row("scheme", PlanField::Url, [](RunPlan &plan) { plan.request.url.setScheme(u"ftp"_s); });
    row("count 0", PlanField::Count, [](RunPlan &plan) { plan.count = 0; });
    row("count -1", PlanField::Count, [](RunPlan &plan) { plan.count = -1; });
    row("count huge", PlanField::Count, [](RunPlan &plan) { plan.count = huge; });
    row("duration -1", PlanField::Duration,
        [](RunPlan &plan) { plan.duration = std::chrono::milliseconds(-1); });
    row("duration above an hour", PlanField::Duration,
        [](RunPlan &plan) { plan.duration = std::chrono::milliseconds(3'600'001); });
    row("concurrency 0", PlanField::Concurrency, [](RunPlan &plan) { plan.concurrency = 0; });
    row("concurrency 1001", PlanField::Concurrency, [](RunPlan &plan) { plan.concurrency = 1001; });
    row("threads 0", PlanField::Threads, [](RunPlan &plan) { plan.threads = 0; });
    row("threads 1001", PlanField::Threads, [](RunPlan &plan) { plan.threads = 1001; });
    row("rounds 0", PlanField::Rounds, [](RunPlan &plan) { plan.rounds = 0; });
    row("rounds 1001", PlanField::Rounds, [](RunPlan &plan) { plan.rounds = 1001; });
    row("warm-up -1", PlanField::WarmUp, [](RunPlan &plan) { plan.warmUp = -1; });
    row("warm-up 1001", PlanField::WarmUp, [](RunPlan &plan) { plan.warmUp = 1001; });
    row("timeout 0", PlanField::Timeout, [](RunPlan &plan) { plan.request.timeout = {}; });
    row("timeout above an hour", PlanField::Timeout,
        [](RunPlan &plan) { plan.request.timeout = std::chrono::milliseconds(3'600'001); });
    row("redirects -1", PlanField::Redirects, [](RunPlan &plan) { plan.request.maxRedirects = -1; });
    row("redirects 51", PlanField::Redirects, [](RunPlan &plan) { plan.request.maxRedirects = 51; });
    row("no strategy", PlanField::Strategies, [](RunPlan &plan) { plan.strategies.clear(); });
    row("no client", PlanField::Clients, [](RunPlan &plan) { plan.clients.clear(); });
    row("a client twice", PlanField::Clients, [](RunPlan &plan) { plan.clients.append(ClientKind::Qt); });
    row("no CA file", PlanField::CaFile,
        [](RunPlan &plan) { plan.request.caFile = QStringLiteral("/nowhere/ca.pem"); });
    row("a strategy twice", PlanField::Strategies,
        [](RunPlan &plan) { plan.strategies.append(Strategy::Threads); });
}

void PlanTest::oneProblemIsFound()
{
    QFETCH(PlanChange, change);
    QFETCH(PlanField, field);
    RunPlan plan = goodPlan();
    change(plan);
    const QList<PlanProblem> problems = planProblems(plan);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, field);
    QVERIFY(problems.first().message.endsWith(u'.'));
}

void PlanTest::limitsThemselvesAreLegal()
{
    RunPlan plan = goodPlan();
    plan.count = 1;
    plan.concurrency = 1'000;
    plan.threads = 1'000;
    plan.rounds = 1'000;
    plan.warmUp = 1'000;
    plan.request.maxRedirects = 50;
    plan.request.timeout = std::chrono::hours(1);
    QVERIFY(planProblems(plan).isEmpty());
    plan.count = 1'000'000;
    plan.rounds = 1;
    plan.request.timeout = std::chrono::milliseconds(1);
    QVERIFY(planProblems(plan).isEmpty());
}

void PlanTest::contendersAreStrategiesTimesClients()
{
    RunPlan plan;
    plan.strategies = {Strategy::Threads, Strategy::Sequential};
    plan.clients = {ClientKind::Curl, ClientKind::Qt};
    plan.count = 10;
    plan.rounds = 3;
    const QList<Contender> expected{{Strategy::Sequential, ClientKind::Qt},
                                    {Strategy::Sequential, ClientKind::Curl},
                                    {Strategy::Threads, ClientKind::Qt},
                                    {Strategy::Threads, ClientKind::Curl}};
    QCOMPARE(plan.contenders(), expected);
    QCOMPARE(plan.totalRequests(), 120);
    QVERIFY(plan.hasSeveralClients());
}

void PlanTest::problemsComeInTheOrderOfTheForm()
{
    RunPlan plan;
    plan.count = 0;
    plan.rounds = 0;
    plan.strategies.clear();
    QList<PlanField> fields;
    for (const PlanProblem &problem : planProblems(plan))
        fields.append(problem.field);
    QCOMPARE(fields,
             (QList<PlanField>{PlanField::Url, PlanField::Count, PlanField::Rounds, PlanField::Strategies}));
}

void PlanTest::tooManyRequestsInAll()
{
    RunPlan plan = goodPlan();
    plan.count = 1'000'000;
    plan.rounds = 4;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    QVERIFY(planProblems(plan).isEmpty());
    plan.strategies = {allStrategies.begin(), allStrategies.end()};
    const QList<PlanProblem> problems = planProblems(plan);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field, PlanField::Rounds);
}

void PlanTest::rangeIsSaidInTheLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString message = rangeProblem(u"Count"_s, Limits::count);
    QLocale::setDefault(before);
    QCOMPARE(message, u"Count must be a whole number from 1 to 1.000.000."_s);
}

QTEST_APPLESS_MAIN(PlanTest)
#include "tst_plan.moc"
