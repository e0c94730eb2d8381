// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/runcomparisonmodel.h"
#include "models/tabletext.h"
#include "support/sampleruns.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The table of runs side by side.
class TestRunComparisonModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutRuns();
    void oneRun();
    void runsAndTheirChanges();
    void failuresDifferByPoints();
    void whatIsMissingHasAReason();
    void retranslates();

private:
    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role).toString().replace(u'\u00a0', u' ');
    }
    [[nodiscard]] QString header(int column) const
    {
        return m_model.headerData(column, Qt::Horizontal).toString();
    }

    RunComparisonModel m_model;
    QAbstractItemModelTester m_tester{&m_model};
};

void TestRunComparisonModel::withoutRuns()
{
    m_model.setRuns({});
    QCOMPARE(m_model.rowCount(), 0);
    QCOMPARE(m_model.columnCount(), 0);
    QVERIFY(!m_model.headerData(0, Qt::Vertical).isValid());
}

void TestRunComparisonModel::oneRun()
{
    m_model.setRuns(sampleComparison({50e6}));
    QCOMPARE(m_model.columnCount(), 1);
    QCOMPARE(header(0), u"A, the baseline"_s);
    QCOMPARE(text(RunComparisonModel::RowRounds, 0), u"5"_s);
}

void TestRunComparisonModel::runsAndTheirChanges()
{
    m_model.setRuns(sampleComparison({50e6, 60e6, 40e6}));
    QCOMPARE(m_model.columnCount(), 5);
    QCOMPARE(m_model.rowCount(), int(RunComparisonModel::RowCount));
    QCOMPARE(header(1), u"B"_s);
    QCOMPARE(header(2), u"B vs. A"_s);
    QCOMPARE(header(4), u"C vs. A"_s);
    QCOMPARE(text(RunComparisonModel::RowContender, 1), u"concurrent"_s);
    QCOMPARE(text(RunComparisonModel::RowContender, 2), QString());
    QCOMPARE(text(RunComparisonModel::RowRequests, 0), u"500, 10 in flight"_s);
    QVERIFY(text(RunComparisonModel::RowTotal, 0).endsWith(u" ms"_s));
    QVERIFY(text(RunComparisonModel::RowTotal, 2).startsWith(u'+'));
    QVERIFY(text(RunComparisonModel::RowTotal, 2).contains(u" to +"_s));
    QVERIFY(text(RunComparisonModel::RowTotal, 4).startsWith(u'−'));
    QVERIFY(text(RunComparisonModel::RowTotal, 2, Qt::ToolTipRole).contains(u"whole rounds"_s));
    QVERIFY(text(RunComparisonModel::RowP95, 2, Qt::ToolTipRole).contains(u"independent"_s));
    QCOMPARE(m_model.index(0, 4).data(RunComparisonModel::RunRole).toInt(), 2);
    QVERIFY(m_model.index(0, 4).data(RunComparisonModel::IsChangeRole).toBool());
    QVERIFY(tableText(m_model).startsWith(u"\tA, the baseline\tB\tB vs. A\t"_s));
}

void TestRunComparisonModel::failuresDifferByPoints()
{
    std::vector<ComparedRun> runs = sampleComparison({50e6, 51e6});
    runs[0].figures.failed = 20; // of 500
    runs[1].figures.failed = 35;
    compareWithFirst(runs);
    m_model.setRuns(runs);
    QCOMPARE(text(RunComparisonModel::RowFailed, 0), u"4.0 %"_s);
    QCOMPARE(text(RunComparisonModel::RowFailed, 1), u"7.0 %"_s);
    const QString difference = text(RunComparisonModel::RowFailed, 2);
    QVERIFY2(difference.startsWith(u"+3.0 pp ("_s) && !difference.contains(u'%'), qPrintable(difference));
    QVERIFY(text(RunComparisonModel::RowP95, 2).contains(u'%'));
}

void TestRunComparisonModel::whatIsMissingHasAReason()
{
    std::vector<ComparedRun> runs = sampleComparison({50e6, 60e6});
    runs[0].figures = RunFigures();
    runs[0].figures.latency.add(5, 3);
    compareWithFirst(runs);
    m_model.setRuns(runs);
    QCOMPARE(text(RunComparisonModel::RowTotal, 0), u"–"_s);
    QCOMPARE(text(RunComparisonModel::RowTotal, 0, Qt::ToolTipRole), u"No round is complete."_s);
    QCOMPARE(text(RunComparisonModel::RowP99, 0), u"–"_s);
    QVERIFY(text(RunComparisonModel::RowP99, 0, Qt::ToolTipRole).contains(u"100"_s));
    QCOMPARE(text(RunComparisonModel::RowFailed, 0), u"–"_s);
    QCOMPARE(text(RunComparisonModel::RowP99, 2), QString());
}

void TestRunComparisonModel::retranslates()
{
    m_model.retranslate();
    m_model.setRuns({});
    m_model.retranslate();
}

QTEST_GUILESS_MAIN(TestRunComparisonModel)
#include "tst_runcomparisonmodel.moc"
