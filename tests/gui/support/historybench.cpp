// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/historybench.h"

#include "gui/comparepage.h"
#include "gui/historymodel.h"
#include "gui/historypage.h"
#include "gui/historyrecorder.h"
#include "gui/historytable.h"
#include "gui/mainwindow.h"
#include "io/runjson.h"

#include <QAction>
#include <QBuffer>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QTest>

namespace Loopscope {

using namespace Qt::StringLiterals;

HistoryBench::~HistoryBench()
{
    window().useHistory(nullptr, {}); // it is gone before the window is
}

void HistoryBench::openHistory()
{
    open();
    window().useHistory(&m_history, {});
    showHistory();
}

HistoryPage &HistoryBench::historyPage() const
{
    return *window().historyPage();
}

void HistoryBench::showHistory()
{
    window().showPage(&historyPage());
}

HistoryTable *HistoryBench::list() const
{
    return find<HistoryTable>(u"historyTable"_s);
}

bool HistoryBench::waitForRows(int rows) const
{
    return QTest::qWaitFor([&] { return historyPage().model()->rowCount() == rows; }, deadline);
}

QString HistoryBench::hint() const
{
    const auto *label = find<QLabel>(u"historyHint"_s);
    return label->isVisible() ? label->text() : QString();
}

QString HistoryBench::historyStatus() const
{
    return static_cast<QLabel *>(historyPage().status())->text();
}

QAction *HistoryBench::historyAction(const QString &name) const
{
    return historyPage().findChild<QAction *>(name);
}

void HistoryBench::clickRow(int row, Qt::KeyboardModifiers modifiers)
{
    const QRect cell = list()->visualRect(historyPage().model()->index(row, HistoryModel::ColumnWhen));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers, cell.center());
}

void HistoryBench::choose(const QString &box, int index)
{
    auto *combo = find<QComboBox>(box);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(combo->currentIndex(), index);
}

NewEntry HistoryBench::realRun()
{
    showCompare();
    setPlan(smallPlan(7), u"/fast"_s);
    if (!runToEnd())
        qFatal("no run");
    const Run &run = *page().run();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeRunJson(run, *page().report(), buffer))
        qFatal("no JSON");
    NewEntry entry = sampleEntry(run.id, run.startedAtUs, 1e6);
    entry.plan = QJsonDocument(runPlanToJson(run.plan)).toJson();
    entry.document = buffer.data();
    showHistory();
    return entry;
}

} // namespace Loopscope
