// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/percentilemodel.h"

#include "core/text.h"
#include "models/tabletext.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

struct Table
{
    PercentileModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};
    QSignalSpy changes{&model, &QAbstractItemModel::dataChanged};

    [[nodiscard]] QString text(Figure figure, int column = 0) const
    {
        return model.index(int(figure), column).data().toString();
    }
    [[nodiscard]] QString toolTip(Figure figure, int column = 0) const
    {
        return model.index(int(figure), column).data(Qt::ToolTipRole).toString();
    }
};

constexpr Figure p99 = Figure(int(Figure::FirstPercentile) + 4);

/// Sequential: 100 × 50 ms one after the other; concurrent: the same at once.
Run finishedRun()
{
    Run run;
    run.plan.strategies = {Strategy::Concurrent, Strategy::Sequential}; // not in the order of the table
    run.batches = {{.strategy = Strategy::Sequential,
                    .lanes = 1,
                    .planned = 100,
                    .done = 100,
                    .totalNs = 5'000'000'000,
                    .connectionsOpened = 1,
                    .complete = true},
                   {.strategy = Strategy::Concurrent,
                    .lanes = 100,
                    .planned = 100,
                    .done = 100,
                    .startNs = 5'000'000'000,
                    .totalNs = 100'000'000,
                    .connectionsOpened = 100,
                    .complete = true}};
    for (const Batch &batch : run.batches) {
        for (quint32 i = 0; i < 100; ++i) {
            const qint64 startNs = batch.startNs + (batch.lanes == 1 ? i * 50'000'000LL : 0);
            run.samples.append(Sample{.startNs = startNs,
                                      .latencyNs = 50'000'000,
                                      .bytesReceived = 10,
                                      .index = i,
                                      .status = 200,
                                      .strategy = batch.strategy});
        }
    }
    return run;
}

LiveStats liveStats(const Run &run)
{
    LiveStats stats;
    stats.begin(run.plan);
    stats.setBatches(run.batches, 0);
    run.samples.forEachSpan(0, [&stats](std::span<const Sample> span) { stats.add(span); });
    return stats;
}

} // namespace

class TestPercentileModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void empty()
    {
        Table table;
        QCOMPARE(table.model.rowCount(), 0);
        QCOMPARE(table.model.columnCount(), 0);
        QCOMPARE(tableText(table.model), QString());
        table.model.retranslate();
        table.model.setReport({});
        table.model.clear();
        QCOMPARE(table.resets.size(), 0);
        QVERIFY(!table.model.headerData(0, Qt::Horizontal).isValid());
    }

    void report()
    {
        Table table;
        table.model.setReport(analyse(finishedRun()));
        QCOMPARE(table.model.rowCount(), figureCount);
        QCOMPARE(table.model.columnCount(), 2);
        QCOMPARE(table.model.headerData(0, Qt::Horizontal).toString(), u"sequential"_s);
        QCOMPARE(table.model.headerData(1, Qt::Horizontal).toString(), u"concurrent"_s);
        QCOMPARE(table.model.headerData(1, Qt::Horizontal, PercentileModel::ContenderRole).toInt(),
                 int(Contender{Strategy::Concurrent}.index()));
        QCOMPARE(table.text(Figure::Requests), u"100"_s);
        QCOMPARE(table.text(Figure::Total), u"5.00 s"_s);
        QCOMPARE(table.text(Figure::Total, 1), u"100 ms"_s);
        QCOMPARE(table.text(p99, 1), u"50.0 ms"_s);
        QCOMPARE(table.text(Figure::SpeedUp, 1), u"50.0×"_s);
        QCOMPARE(table.text(Figure::Ideal, 1), u"50.0 ms"_s);
        QCOMPARE(table.text(Figure::Efficiency, 1), formatShare(0.5));
        QCOMPARE(table.text(Figure::Connections, 1), u"100"_s);
        const QModelIndex cell = table.model.index(0, 1);
        QCOMPARE(cell.data(Qt::TextAlignmentRole).toInt(), int(Qt::AlignRight | Qt::AlignVCenter));
        QCOMPARE(cell.data(PercentileModel::ContenderRole).toInt(),
                 int(Contender{Strategy::Concurrent}.index()));
        QVERIFY(!cell.data(Qt::DecorationRole).isValid());
    }

    void headersDefineTheFigures()
    {
        Table table;
        table.model.setReport(analyse(finishedRun()));
        for (int row = 0; row < figureCount; ++row) {
            QCOMPARE(table.model.headerData(row, Qt::Vertical).toString(), figureName(Figure(row)));
            QCOMPARE(table.model.headerData(row, Qt::Vertical, Qt::ToolTipRole).toString(),
                     figureDefinition(Figure(row)));
        }
    }

    void live()
    {
        const Run run = finishedRun();
        Table table;
        table.model.setLive(liveStats(run), run.plan);
        QCOMPARE(table.model.columnCount(), 2);
        QCOMPARE(table.model.headerData(0, Qt::Horizontal).toString(), u"sequential"_s);
        QCOMPARE(table.text(Figure::Requests, 1), u"100"_s);
        QCOMPARE(table.text(Figure::Total, 1), u"100 ms"_s);
        QCOMPARE(table.text(Figure::RequestsPerSecond, 1), formatRate(1'000));
        QCOMPARE(table.text(Figure::Min), u"50.0 ms"_s);
        QVERIFY(table.text(p99, 1).startsWith(u'≈'));
        QCOMPARE(table.text(Figure::SpeedUp, 1), u"50.0×"_s);
        QCOMPARE(table.text(Figure::Efficiency, 1), formatShare(0.5));
        QCOMPARE(table.text(Figure::Mean), u"–"_s);
        QCOMPARE(table.text(Figure(int(p99) + 1)), u"–"_s);
        QCOMPARE(table.toolTip(Figure(int(p99) + 1)),
                 u"p99.9 needs at least 1000 answered requests; there are 100."_s);
    }

    void liveBeforeTheFirstRequestEnded()
    {
        RunPlan plan;
        LiveStats stats;
        stats.begin(plan);
        Table table;
        table.model.setLive(stats, plan);
        QCOMPARE(table.model.columnCount(), 3);
        QCOMPARE(table.text(Figure::Requests), u"0"_s);
        QCOMPARE(table.text(Figure::Total), u"–"_s);
        QCOMPARE(table.text(p99), u"–"_s);
        QCOMPARE(table.text(Figure::SpeedUp, 1), u"–"_s);
    }

    void withoutSequential()
    {
        Run run = finishedRun();
        run.plan.strategies = {Strategy::Concurrent};
        Table table;
        table.model.setLive(liveStats(run), run.plan);
        QCOMPARE(table.model.columnCount(), 1);

        ContenderReport concurrent;
        concurrent.strategy = Strategy::Concurrent;
        RunReport report;
        report.contenders = {concurrent};
        table.model.setReport(report);
        QVERIFY(table.toolTip(Figure::SpeedUp).contains(u"tick that strategy"));
    }

    void updatesKeepTheCellsWhereTheyAre()
    {
        Run run = finishedRun();
        Table table;
        table.model.setLive(liveStats(run), run.plan);
        QCOMPARE(table.resets.size(), 1);
        table.model.setLive(liveStats(run), run.plan); // nothing new
        QCOMPARE(table.changes.size(), 0);
        run.samples.append(Sample{.latencyNs = 50'000'000, .status = 200});
        table.model.setLive(liveStats(run), run.plan);
        QCOMPARE(table.changes.size(), 1);
        table.model.setReport(analyse(run));
        QCOMPARE(table.changes.size(), 2);
        QCOMPARE(table.resets.size(), 1);
        table.model.clear();
        QCOMPARE(table.resets.size(), 2);
        QCOMPARE(table.model.rowCount(), 0);
    }

    void asText()
    {
        Table table;
        table.model.setReport(analyse(finishedRun()));
        const QStringList lines = tableText(table.model).split(u'\n');
        QCOMPARE(lines.size(), 1 + figureCount + 1);
        QCOMPARE(lines.first(), u"\tsequential\tconcurrent"_s);
        QCOMPARE(lines.at(1), u"Requests\t100\t100"_s);
        QCOMPARE(lines.at(3), u"Total time\t5.00 s\t100 ms"_s);
        QCOMPARE(lines.last(), QString());
    }
};

QTEST_GUILESS_MAIN(TestPercentileModel)
#include "tst_percentilemodel.moc"
