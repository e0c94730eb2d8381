// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sweepfitmodel.h"
#include "models/tabletext.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace Loopscope;
using namespace Qt::StringLiterals;

namespace {

SweepReport reportOfBoth()
{
    SweepReport report;
    ScalabilityFit &usl = report.usl.emplace();
    usl.lambda = {50, Interval{49, 51}};
    usl.sigma = {0.02, Interval{0.01, 0.03}};
    usl.kappa = {0.0004, Interval{0.0003, 0.0005}};
    usl.rSquared = 0.9954;
    usl.residualError = 0.021;
    usl.aicc = -80.04;
    usl.peakConcurrency = 49.5;
    usl.peakThroughput = 830;
    ScalabilityFit &amdahl = report.amdahl.emplace();
    amdahl.model = ScalabilityModel::Amdahl;
    amdahl.lambda = {50, Interval{45, 55}};
    amdahl.rSquared = 0.81;
    report.better = ScalabilityModel::Usl;
    return report;
}

} // namespace

/// The table of the fits.
class TestSweepFitModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAFit();
    void bothFits();
    void sameReportChangesNothing();
    void notFiniteIsNoValue();

private:
    [[nodiscard]] QString text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role).toString();
    }

    SweepFitModel m_model;
    QAbstractItemModelTester m_tester{&m_model};
};

void TestSweepFitModel::withoutAFit()
{
    m_model.setReport({});
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (const int column : {SweepFitModel::ColumnUsl, SweepFitModel::ColumnAmdahl}) {
            QCOMPARE(text(row, column), u"–"_s);
            QVERIFY(!text(row, column, Qt::ToolTipRole).isEmpty());
        }
        QVERIFY(!text(row, SweepFitModel::ColumnMeaning).isEmpty());
        QVERIFY(!m_model.headerData(row, Qt::Vertical).toString().isEmpty());
    }
}

void TestSweepFitModel::bothFits()
{
    m_model.setReport(reportOfBoth());
    QVERIFY2(text(SweepFitModel::RowSigma, SweepFitModel::ColumnUsl).contains(u"0.02 (0.01 to 0.03)"_s),
             qPrintable(text(SweepFitModel::RowSigma, SweepFitModel::ColumnUsl)));
    QCOMPARE(text(SweepFitModel::RowRSquared, SweepFitModel::ColumnUsl), u"0.9954"_s);
    QCOMPARE(text(SweepFitModel::RowAicc, SweepFitModel::ColumnUsl), u"-80.0"_s);
    QCOMPARE(text(SweepFitModel::RowPeak, SweepFitModel::ColumnUsl), u"830/s at 50 in flight"_s);
    QCOMPARE(text(SweepFitModel::RowKappa, SweepFitModel::ColumnAmdahl), u"–"_s);
    QVERIFY(!text(SweepFitModel::RowKappa, SweepFitModel::ColumnAmdahl, Qt::ToolTipRole).isEmpty());
    QCOMPARE(text(SweepFitModel::RowPeak, SweepFitModel::ColumnAmdahl), u"–"_s);
    QVERIFY(m_model.headerData(0, Qt::Horizontal, SweepFitModel::BetterRole).toBool());
    QVERIFY(!m_model.headerData(1, Qt::Horizontal, SweepFitModel::BetterRole).toBool());
    QCOMPARE(tableText(m_model).split(u'\n', Qt::SkipEmptyParts).size(), 1 + m_model.rowCount());
}

void TestSweepFitModel::sameReportChangesNothing()
{
    m_model.setReport(reportOfBoth());
    const QSignalSpy changes(&m_model, &QAbstractItemModel::dataChanged);
    m_model.setReport(reportOfBoth());
    QCOMPARE(changes.size(), 0);
    m_model.setReport({});
    QCOMPARE(changes.size(), 1);
}

void TestSweepFitModel::notFiniteIsNoValue()
{
    SweepReport report = reportOfBoth();
    report.usl->aicc = std::numeric_limits<double>::infinity();
    m_model.setReport(report);
    QCOMPARE(text(SweepFitModel::RowAicc, SweepFitModel::ColumnUsl), u"–"_s);
}

QTEST_GUILESS_MAIN(TestSweepFitModel)
#include "tst_sweepfitmodel.moc"
