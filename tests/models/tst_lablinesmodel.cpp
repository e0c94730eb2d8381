// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lablinesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

class TestLabLinesModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsWithItsRun();
    void startsOver();
};

void TestLabLinesModel::growsWithItsRun()
{
    LabLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto run = std::make_shared<LabRun>();
    model.setRun(run);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.text(), QString());
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    run->lines.append(LabLine{0, 0, u"say hello start at 10:28:03"_s});
    run->lines.append(LabLine{0, 1, u"say world start at 10:28:03"_s});
    QCOMPARE(model.rowCount(), 0); // not before it is told
    model.update();
    model.update();
    QCOMPARE(inserted.size(), 1);
    run->lines.append(LabLine{5, LabLine::wholeLoop, u"Whole loop takes 2.001"_s});
    model.update();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(1).data(LabLinesModel::CoroutineRole).toInt(), 1);
    QCOMPARE(model.index(2).data(LabLinesModel::CoroutineRole).toInt(), LabLine::wholeLoop);
    QCOMPARE(model.text(),
             u"say hello start at 10:28:03\nsay world start at 10:28:03\nWhole loop takes 2.001\n"_s);
}

void TestLabLinesModel::startsOver()
{
    LabLinesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto run = std::make_shared<LabRun>();
    run->lines.append(LabLine{0, 0, u"old"_s});
    model.setRun(run);
    QCOMPARE(model.rowCount(), 1);
    model.setRun(std::make_shared<LabRun>());
    QCOMPARE(model.rowCount(), 0);
    model.setRun(nullptr);
    model.update();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TestLabLinesModel)
#include "tst_lablinesmodel.moc"
