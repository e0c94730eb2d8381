// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/labbench.h"

#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/labsettings.h"
#include "gui/mainwindow.h"
#include "models/labplanmodel.h"

#include <QComboBox>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTest>

using namespace Loopscope;
using namespace Qt::StringLiterals;

/// What comes back of the Lab at the next start.
class TestLabSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_bench.reset(); }
    void planAndLayoutComeBack();
    void passwordsAreNotKept();
    void badCellsComeBackAsTheyWere();
    void damagedListFallsBack_data();
    void damagedListFallsBack();
    void demoServerMoves();

private:
    std::unique_ptr<LabBench> m_bench;
};

void TestLabSettings::init()
{
    m_bench = std::make_unique<LabBench>();
    m_bench->openLab();
}

void TestLabSettings::planAndLayoutComeBack()
{
    m_bench->typeCell(0, LabPlanModel::Value, u"0.125"_s);
    m_bench->typeCell(0, LabPlanModel::Text, u"caf 1"_s);
    m_bench->typeCell(1, LabPlanModel::Repeat, u"42"_s);
    m_bench->click(u"addRequest"_s);
    m_bench->typeCell(2, LabPlanModel::Value, u"http://127.0.0.1:9/own"_s);
    m_bench->choose(u"drive"_s, u"At most C at once"_s);
    m_bench->choose(u"lines"_s, u"Durations"_s);
    m_bench->type(u"limit"_s, u"17"_s);
    m_bench->type(u"labTimeout"_s, u"1234"_s);
    m_bench->find<QTabWidget>(u"labTabs"_s)->setCurrentIndex(1);
    m_bench->find<QSplitter>(u"labRows"_s)->setSizes({380, 320});
    const QList<int> sizes = m_bench->find<QSplitter>(u"labRows"_s)->sizes();
    const LabPlan plan = m_bench->labForm().plan();
    QCOMPARE(plan.limit, 17);
    QVERIFY(m_bench->close());

    m_bench->open();
    QVERIFY(m_bench->labForm().plan() == plan);
    QVERIFY(m_bench->lab().isVisible()); // the page that was in front
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Custom"_s);
    QCOMPARE(m_bench->find<QTabWidget>(u"labTabs"_s)->currentIndex(), 1);
    QCOMPARE(m_bench->find<QSplitter>(u"labRows"_s)->sizes(), sizes);

    // An empty list is one, too.
    LabPlan empty = plan;
    empty.coroutines.clear();
    m_bench->labForm().setPlan(empty);
    QVERIFY(m_bench->close());
    m_bench->open();
    QVERIFY(m_bench->labForm().plan().coroutines.isEmpty());
}

void TestLabSettings::passwordsAreNotKept()
{
    m_bench->click(u"addRequest"_s);
    m_bench->typeCell(1, LabPlanModel::Value, u"http://ann:secret@127.0.0.1:9/own"_s);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Value), u"http://127.0.0.1:9/own"_s);
    QCOMPARE(m_bench->labForm().plan().coroutines.at(1).url.password(), u"secret"_s);
    QVERIFY(m_bench->close());
    QVERIFY(!m_bench->settingsFile().contains("secret"));
    m_bench->open();
    QCOMPARE(m_bench->cell(1, LabPlanModel::Value), u"http://127.0.0.1:9/own"_s);
}

void TestLabSettings::badCellsComeBackAsTheyWere()
{
    m_bench->typeCell(0, LabPlanModel::Value, u"two"_s);
    m_bench->choose(u"drive"_s, u"At most C at once"_s);
    m_bench->type(u"limit"_s, u"0"_s);
    QVERIFY(m_bench->close());
    m_bench->open();
    QCOMPARE(m_bench->cell(0, LabPlanModel::Value), u"2"_s);
    QVERIFY(labPlanProblems(m_bench->labForm().plan()).isEmpty());
}

void TestLabSettings::damagedListFallsBack_data()
{
    QTest::addColumn<QVariant>("value");
    const auto add = [](const char *name, const QVariant &value) { QTest::newRow(name) << value; };
    add("text", u"rubbish"_s);
    add("number", 7);
    add("bytes", QByteArray("\x00\xff\x01", 3));
    add("object", QByteArray("{}"));
    add("list of numbers", QByteArray("[1,2]"));
    add("no repeat", QByteArray(R"([{"delayNs":1,"text":"x"}])"));
    add("negative delay", QByteArray(R"([{"delayNs":-1,"text":"x","repeat":1}])"));
    add("huge delay", QByteArray(R"([{"delayNs":1e30,"text":"x","repeat":1}])"));
    add("text for a delay", QByteArray(R"([{"delayNs":"two","text":"x","repeat":1}])"));
    add("too often", QByteArray(R"([{"delayNs":1,"text":"x","repeat":10001}])"));
    add("no URL", QByteArray(R"([{"url":"ftp://x/","repeat":1}])"));
    add("long text", QByteArray(R"([{"delayNs":1,"repeat":1,"text":")" + QByteArray(300, 'x') + R"("}])"));
    add("too many rows",
        '[' + QByteArray(R"({"delayNs":1,"text":"","repeat":1},)").repeated(10'000)
            + R"({"delayNs":1,"text":"","repeat":1}])");
}

void TestLabSettings::damagedListFallsBack()
{
    QFETCH(QVariant, value);
    m_bench->choose(u"preset"_s, u"Two delays"_s);
    QVERIFY(m_bench->close());
    QSettings().setValue("lab/coroutines", value);
    QVERIFY(!loadLabPlan(QSettings()));
    m_bench->open();
    QCOMPARE(m_bench->find<QComboBox>(u"preset"_s)->currentText(), u"Await one by one"_s);
}

void TestLabSettings::demoServerMoves()
{
    LabForm &form = m_bench->labForm();
    form.useDemoServer(QUrl(u"http://127.0.0.1:2000/delay/50ms"_s), 0);
    m_bench->choose(u"preset"_s, u"5 requests in a thread pool"_s);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Value), u"http://127.0.0.1:2000/delay/50ms"_s);
    m_bench->typeCell(0, LabPlanModel::Value, u"http://127.0.0.1:2000/fast"_s);
    m_bench->click(u"duplicate"_s);
    m_bench->typeCell(1, LabPlanModel::Value, u"http://127.0.0.1:2001/fast"_s);
    form.useDemoServer(QUrl(u"http://127.0.0.1:3000/delay/50ms"_s), 2000);
    QCOMPARE(m_bench->cell(0, LabPlanModel::Value), u"http://127.0.0.1:3000/fast"_s);
    QCOMPARE(m_bench->cell(1, LabPlanModel::Value), u"http://127.0.0.1:2001/fast"_s);
}

QTEST_MAIN(TestLabSettings)
#include "tst_labsettings.moc"
