// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/dialogs.h"
#include "support/program.h"

#include "gui/comparepage.h"
#include "gui/comparisoncard.h"
#include "gui/mainwindow.h"
#include "gui/percentilechart.h"
#include "gui/percentilepanel.h"
#include "gui/phasebars.h"
#include "gui/plotview.h"
#include "models/requesttablemodel.h"

#include <QAction>
#include <QFile>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// The panel beside the table of percentiles, and the files for HdrHistogram's plotter.
class TestPercentilePanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<Program>();
        m_program->open();
    }
    void cleanup() { m_program.reset(); }

    void followsARun();
    void showsThePhasesOfLibcurl();
    void comesBackAtTheNextStart();
    void exportsAFilePerContender();

private:
    [[nodiscard]] PercentilePanel *panel() const
    {
        return m_program->window().findChild<PercentilePanel *>();
    }
    [[nodiscard]] QByteArray contents(const QString &name) const
    {
        QFile file(m_program->path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<Program> m_program;
};

void TestPercentilePanel::followsARun()
{
    QVERIFY(!panel()->curves()->plot()->hint().isEmpty());
    m_program->setPlan(smallPlan(200), u"/delay/5ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(50));
    QTRY_VERIFY_WITH_TIMEOUT(panel()->curves()->plot()->hint().isEmpty(), deadline);
    QVERIFY(!panel()->phases()->hint().isEmpty());
    QVERIFY(panel()->comparison()->text()->placeholderText().contains(u"when the run has ended"_s));
    QVERIFY(m_program->waitForReport());
    const QString comparison = panel()->comparison()->text()->toPlainText();
    QVERIFY2(comparison.contains(u"concurrent against sequential"_s), qPrintable(comparison));
    QVERIFY(!panel()->curves()->toolTipText(100).isEmpty());
    // Bars, or why there are none: Qt's phases are not told where our own loop had much to do.
    const QString hint = panel()->phases()->hint();
    QVERIFY2(hint.isEmpty() || hint.contains(u"Qt Network"_s), qPrintable(hint));
}

void TestPercentilePanel::showsThePhasesOfLibcurl()
{
    QVERIFY(m_program->table()->isColumnHidden(RequestTableModel::Wait));
    RunPlan plan = smallPlan(30);
    plan.clients = {ClientKind::Curl};
    m_program->setPlan(plan, u"/delay/5ms"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY2(panel()->phases()->hint().isEmpty(), qPrintable(panel()->phases()->hint()));
    const QString description = panel()->phases()->accessibleDescription();
    QVERIFY2(description.contains(u"threads p50"_s), qPrintable(description));
    QVERIFY2(description.contains(phaseName(Phase::Wait)), qPrintable(description));
    QVERIFY(!m_program->table()->isColumnHidden(RequestTableModel::Wait));
}

void TestPercentilePanel::comesBackAtTheNextStart()
{
    QCOMPARE(panel()->currentIndex(), 0);
    panel()->setCurrentIndex(1);
    QVERIFY(m_program->close());
    m_program->open();
    QCOMPARE(panel()->currentIndex(), 1);
}

void TestPercentilePanel::exportsAFilePerContender()
{
    m_program->setPlan(smallPlan(30), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    const auto answer = DialogAnswer::file(m_program->path(u"run.hgrm"_s));
    m_program->action(u"exportHgrm"_s)->trigger();
    QVERIFY(answer->isGiven());
    const QString last = u"run.threads-qt.hgrm"_s;
    QTRY_VERIFY_WITH_TIMEOUT(contents(last).contains("Total count    =           30]"), deadline);
    QVERIFY(contents(u"run.sequential-qt.hgrm"_s).startsWith("       Value     Percentile"));
    QVERIFY(!QFile::exists(m_program->path(u"run.hgrm"_s)));

    // What the file dialog does not know of is asked for.
    QFile old(m_program->path(last));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    const auto again = DialogAnswer::file(m_program->path(u"run.hgrm"_s));
    DialogAnswer keep(u"No"_s);
    m_program->action(u"exportHgrm"_s)->trigger();
    QVERIFY(keep.isGiven());
    QVERIFY(keep.box().text.contains(last));
    QCOMPARE(contents(last), "old");
}

QTEST_MAIN(TestPercentilePanel)
#include "tst_percentilepanel.moc"
