// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepstepsmodel.h"
#include "models/tabletext.h"
#include "support/samplesweep.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using Column = SweepStepsModel::Column;

/// The table of a sweep's steps.
class TestSweepStepsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyModel();
    void rowsAndRounds();
    void oneRoundHasNoRowsBelow();
    void growsStepByStep();
    void anotherSweepResets();
    void missingFiguresAreExplained();
    void remarks();
    void incompleteStepIsShown();
    void unorderedFileIsSorted();
    void asText();

private:
    void show(const Sweep &sweep)
    {
        m_model.setSweep(std::make_shared<const Sweep>(sweep), analyseSweep(sweep));
    }
    [[nodiscard]] QString text(const QModelIndex &row, Column column) const
    {
        return row.siblingAtColumn(column).data().toString();
    }

    SweepStepsModel m_model;
    QAbstractItemModelTester m_tester{&m_model};
};

void TestSweepStepsModel::emptyModel()
{
    m_model.setSweep(nullptr, {});
    QCOMPARE(m_model.rowCount(), 0);
    QCOMPARE(m_model.columnCount(), int(SweepStepsModel::ColumnCount));
    QVERIFY(!m_model.indexOf(1).isValid());
    QVERIFY(!m_model.rowAt(1));
    m_model.retranslate();
    show(Sweep());
    QCOMPARE(m_model.rowCount(), 0);
}

void TestSweepStepsModel::rowsAndRounds()
{
    show(sampleSweep(4, {1, 2, 4, 8}));
    QCOMPARE(m_model.rowCount(), 4);
    const QModelIndex row = m_model.indexOf(4);
    QCOMPARE(row.row(), 2);
    QCOMPARE(text(row, Column::ColumnConcurrency), u"4"_s);
    QCOMPARE(text(row, Column::ColumnRequests), u"3,000"_s);
    QCOMPARE(text(row, Column::ColumnFailed), u"0"_s);
    QCOMPARE(text(row, Column::ColumnThroughput), u"200/s"_s);
    QVERIFY(text(row, Column::ColumnUncertainty).startsWith(u"±"_s));
    QCOMPARE(text(row, Column::ColumnP50), u"20.0 ms"_s);
    QCOMPARE(text(row, Column::ColumnP99), u"30.0 ms"_s);
    QCOMPARE(text(row, Column::ColumnInFlight), u"4.0"_s);
    QVERIFY(text(row, Column::ColumnRemark).isEmpty());
    QCOMPARE(row.data(SweepStepsModel::ConcurrencyRole).toInt(), 4);

    QCOMPARE(m_model.rowCount(row), 3);
    const QModelIndex round = m_model.index(2, 0, row);
    QCOMPARE(m_model.parent(round), row);
    QCOMPARE(text(round, Column::ColumnConcurrency), u"Round 3"_s);
    QCOMPARE(text(round, Column::ColumnRequests), u"1,000"_s);
    QCOMPARE(round.data(SweepStepsModel::ConcurrencyRole).toInt(), 4);
    QCOMPARE(m_model.rowCount(round), 0);
}

void TestSweepStepsModel::oneRoundHasNoRowsBelow()
{
    show(sampleSweep(4, {1, 2, 4}, 1));
    QCOMPARE(m_model.rowCount(), 3);
    QCOMPARE(m_model.rowCount(m_model.index(0, 0)), 0);
    QCOMPARE(text(m_model.index(1, 0), Column::ColumnRequests), u"1,000"_s);
}

void TestSweepStepsModel::growsStepByStep()
{
    const Sweep whole = sampleSweep(4, {1, 4, 16});
    Sweep sweep = whole;
    sweep.steps.clear();
    show(sweep);
    const QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserts(&m_model, &QAbstractItemModel::rowsInserted);
    QPersistentModelIndex round;
    for (const SweepStep &step : whole.steps) {
        sweep.steps.push_back(step);
        show(sweep);
        if (sweep.steps.size() == 4)
            round = m_model.index(1, 0, m_model.indexOf(1));
    }
    QCOMPARE(resets.size(), 0);
    QCOMPARE(inserts.size(), 9);
    QCOMPARE(m_model.rowCount(), 3);
    QCOMPARE(m_model.rowCount(m_model.indexOf(16)), 3);
    QVERIFY(round.isValid());
    QCOMPARE(round.data().toString(), u"Round 2"_s);
}

void TestSweepStepsModel::anotherSweepResets()
{
    Sweep sweep = sampleSweep(4, {1, 2});
    show(sweep);
    const QSignalSpy resets(&m_model, &QAbstractItemModel::modelReset);
    sweep.id = u"another"_s;
    show(sweep);
    QCOMPARE(resets.size(), 1);
    sweep.steps.pop_back(); // fewer than before: not the same sweep going on
    show(sweep);
    QCOMPARE(resets.size(), 2);
    QCOMPARE(m_model.rowCount(m_model.indexOf(2)), 2);
}

void TestSweepStepsModel::missingFiguresAreExplained()
{
    Sweep sweep = sampleSweep(4, {1, 2}, 1);
    sweep.steps[0].p99Ns.reset();
    sweep.steps[0].meanInFlight = 0;
    show(sweep);
    const QModelIndex row = m_model.indexOf(1);
    const auto toolTip = [&row](Column column) {
        return row.siblingAtColumn(column).data(Qt::ToolTipRole).toString();
    };
    QCOMPARE(text(row, Column::ColumnP99), u"–"_s);
    QVERIFY2(toolTip(Column::ColumnP99).contains(u"p99 takes at least 100 "_s),
             qPrintable(toolTip(Column::ColumnP99)));
    QVERIFY(toolTip(Column::ColumnP50).isEmpty());
    QCOMPARE(text(row, Column::ColumnUncertainty), u"–"_s);
    QVERIFY(!toolTip(Column::ColumnUncertainty).isEmpty());
    QCOMPARE(text(row, Column::ColumnInFlight), u"–"_s);
    QVERIFY(!toolTip(Column::ColumnInFlight).isEmpty());
}

void TestSweepStepsModel::remarks()
{
    Sweep sweep = sampleSweep(4, {1, 2, 4});
    makeFailing(sweep.steps[2]); // 4, round 1
    makeFailing(sweep.steps[5]); // 4, round 2
    makeBottleneck(sweep.steps[1]); // 2, round 1
    show(sweep);
    const QModelIndex failing = m_model.indexOf(4);
    QCOMPARE(text(failing, Column::ColumnRemark), u"failing: HTTP 503 in 2 of 3 rounds"_s);
    QCOMPARE(SweepMark(failing.data(SweepStepsModel::MarkRole).toInt()), SweepMark::Failing);
    QCOMPARE(text(m_model.index(0, 0, failing), Column::ColumnRemark), u"failing: HTTP 503"_s);
    QVERIFY(text(m_model.index(2, 0, failing), Column::ColumnRemark).isEmpty());
    const QModelIndex bottleneck = m_model.indexOf(2);
    QCOMPARE(text(bottleneck, Column::ColumnRemark), u"client was the bottleneck in 1 of 3 rounds"_s);
    QCOMPARE(SweepMark(bottleneck.data(SweepStepsModel::MarkRole).toInt()), SweepMark::Measured);
    QVERIFY(!bottleneck.siblingAtColumn(Column::ColumnRemark).data(Qt::ToolTipRole).toString().isEmpty());
}

void TestSweepStepsModel::incompleteStepIsShown()
{
    Sweep sweep = sampleSweep(4, {1, 2}, 1);
    sweep.end = Sweep::End::Interrupted;
    sweep.steps[1].complete = false;
    sweep.steps[1].totalNs = 0;
    show(sweep);
    QCOMPARE(m_model.rowCount(), 2);
    QCOMPARE(text(m_model.indexOf(2), Column::ColumnRemark), u"stopped before its end"_s);
    QCOMPARE(text(m_model.indexOf(2), Column::ColumnThroughput), u"–"_s);
}

void TestSweepStepsModel::unorderedFileIsSorted()
{
    Sweep sweep = sampleSweep(4, {1, 2, 4});
    std::reverse(sweep.steps.begin(), sweep.steps.end());
    show(sweep);
    QCOMPARE(m_model.rowCount(), 3);
    QCOMPARE(text(m_model.index(0, 0), Column::ColumnConcurrency), u"1"_s);
    QCOMPARE(text(m_model.index(0, 0, m_model.index(2, 0)), Column::ColumnConcurrency), u"Round 3"_s);
}

void TestSweepStepsModel::asText()
{
    show(sampleSweep(4, {1, 2}, 2));
    const QStringList lines = tableText(m_model).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + 2 * 3);
    for (const QString &line : lines)
        QCOMPARE(line.count(u'\t'), SweepStepsModel::ColumnCount - 1);
    QVERIFY(lines[0].startsWith(u"Concurrency\tRequests"_s));
    QVERIFY(lines[2].startsWith(u"Round 1\t"_s));
}

QTEST_GUILESS_MAIN(TestSweepStepsModel)
#include "tst_sweepstepsmodel.moc"
