// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include "gui/compareexports.h"
#include "gui/comparepage.h"
#include "gui/histogramchart.h"
#include "gui/logview.h"
#include "gui/mainwindow.h"
#include "gui/planform.h"
#include "gui/ratechart.h"
#include "gui/totaltimechart.h"
#include "models/requesttablemodel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers every text with itself in brackets.
class Brackets : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char * /*context*/, const char *sourceText,
                                    const char * /*comment*/, int /*n*/) const override
    {
        return u"[%1]"_s.arg(QString::fromUtf8(sourceText));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// What comes back at the next start, and what can be switched while the program runs.
class TestWindowSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_program.reset(); }
    void planComesBack();
    void urlHistoryComesBack();
    void layoutComesBack();
    void languageAndAppearanceComeBack();
    void damagedSettingsDoNoHarm_data();
    void damagedSettingsDoNoHarm();
    void languageSwitchesLive_data();
    void languageSwitchesLive();
    void everyTextFollowsTheLanguage();
    void appearanceSwitchesLive();
    void languageMenuHasEveryLanguageOnce();

private:
    [[nodiscard]] QMenu *menu(const QString &name) const
    {
        return m_program->window().findChild<QMenu *>(name);
    }
    /// Chooses the entry of a menu with this text; false where there is none.
    [[nodiscard]] bool choose(const QString &menuName, const QString &text);
    [[nodiscard]] QString checkedEntry(const QString &menuName) const;
    /// Every text of the window that a person sees without a run.
    [[nodiscard]] QStringList texts() const;

    std::unique_ptr<Program> m_program;
};

void TestWindowSettings::init()
{
    m_program = std::make_unique<Program>();
    m_program->open();
}

bool TestWindowSettings::choose(const QString &menuName, const QString &text)
{
    const QList<QAction *> actions = menu(menuName)->actions();
    for (QAction *action : actions) {
        if (action->text().remove(u'&') != text)
            continue;
        action->trigger();
        QCoreApplication::sendPostedEvents();
        return true;
    }
    return false;
}

QString TestWindowSettings::checkedEntry(const QString &menuName) const
{
    QStringList checked;
    const QList<QAction *> actions = menu(menuName)->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            checked.append(action->text().remove(u'&'));
    }
    return checked.join(u'|');
}

QStringList TestWindowSettings::texts() const
{
    QStringList texts;
    const QList<QWidget *> widgets = m_program->window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts.append(button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
        texts.append(widget->toolTip());
        if (!qobject_cast<const QTabBar *>(widget->parent())) // Qt names its own only once
            texts.append(widget->accessibleName());
    }
    const QList<QAction *> actions = m_program->window().findChildren<QAction *>();
    for (const QAction *action : actions)
        texts.append(action->text());
    for (int tab = 0; tab < m_program->tabs()->count(); ++tab)
        texts.append(m_program->tabs()->tabText(tab));
    const QAbstractItemModel *model = m_program->table()->model();
    for (int column = 0; column < model->columnCount(); ++column)
        texts.append(model->headerData(column, Qt::Horizontal).toString());
    return texts;
}

void TestWindowSettings::planComesBack()
{
    m_program->type(u"url"_s, u"http://127.0.0.1:9/last"_s);
    m_program->type(u"count"_s, u"1234"_s);
    m_program->type(u"concurrency"_s, u"56"_s);
    m_program->type(u"threads"_s, u"7"_s);
    m_program->type(u"rounds"_s, u"3"_s);
    m_program->click(u"threaded"_s);
    m_program->click(u"optionsButton"_s);
    m_program->type(u"timeout"_s, u"4500"_s);
    m_program->type(u"warmUp"_s, u"2"_s);
    m_program->type(u"redirects"_s, u"4"_s);
    for (const QString &box : {u"newConnections"_s, u"http2"_s, u"curlClient"_s, u"verifyTls"_s})
        m_program->click(box);
    m_program->type(u"caFile"_s, u"/nowhere/ca.pem"_s);
    RunPlan plan = m_program->form().plan();
    QCOMPARE(plan.count, 1234);
    QCOMPARE(plan.request.timeout, 4500ms);
    QVERIFY(plan.request.newConnection);
    QVERIFY(plan.request.http2);
    QVERIFY(!plan.request.verifyTls);
    QCOMPARE(plan.request.caFile, u"/nowhere/ca.pem"_s);
    QVERIFY(plan.hasSeveralClients());
    QVERIFY(m_program->close());

    m_program->open();
    QVERIFY(m_program->form().plan() == plan);
    QVERIFY(m_program->find<QToolButton>(u"optionsButton"_s)->isChecked());
    QVERIFY(m_program->find<QWidget>(u"options"_s)->isVisible());
    QVERIFY(!m_program->find<QCheckBox>(u"threaded"_s)->isChecked());

    // No strategy is a plan, too, if not one that runs.
    m_program->click(u"sequential"_s);
    m_program->click(u"concurrent"_s);
    QVERIFY(m_program->close());
    m_program->open();
    QVERIFY(m_program->form().plan().strategies.isEmpty());
}

void TestWindowSettings::urlHistoryComesBack()
{
    const auto url = [this](const QString &path) { return m_program->server().url(path).toString(); };
    for (const QString &path : {u"/fast"_s, u"/status/200"_s, u"/fast"_s}) {
        m_program->setPlan(smallPlan(1), path);
        QVERIFY(m_program->runToEnd());
    }
    m_program->type(u"url"_s, url(u"/never-run"_s));
    const auto entries = [this] {
        QStringList texts;
        const auto *box = m_program->find<QComboBox>(u"url"_s);
        for (int i = 0; i < box->count(); ++i)
            texts.append(box->itemText(i));
        return texts;
    };
    const QStringList expected{url(u"/fast"_s), url(u"/status/200"_s)};
    QCOMPARE(entries(), expected);
    QVERIFY(m_program->close());
    m_program->open();
    QCOMPARE(entries(), expected);
    QCOMPARE(m_program->urlText(), url(u"/never-run"_s));

    // Chosen from the list by the keys.
    auto *box = m_program->find<QComboBox>(u"url"_s);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(expected.contains(m_program->urlText()));
}

void TestWindowSettings::layoutComesBack()
{
    m_program->window().resize(1180, 830);
    auto *rows = m_program->find<QSplitter>(u"rows"_s);
    rows->setSizes({300, 400});
    m_program->tabs()->setCurrentIndex(3);
    m_program->window().findChild<HistogramChart *>()->setScale(Scale::Linear);
    m_program->tabs()->setCurrentIndex(2);
    QHeaderView *header = m_program->table()->horizontalHeader();
    header->resizeSection(RequestTableModel::Latency, 177);
    header->moveSection(header->visualIndex(RequestTableModel::Latency), 0);
    m_program->table()->sortByColumn(RequestTableModel::Latency, Qt::DescendingOrder);
    m_program->tabs()->setCurrentIndex(3);
    const QSize size = m_program->window().size();
    const QList<int> sizes = rows->sizes();
    QVERIFY(m_program->close());

    m_program->open();
    QCOMPARE(m_program->window().size(), size);
    QCOMPARE(m_program->find<QSplitter>(u"rows"_s)->sizes(), sizes);
    QCOMPARE(m_program->tabs()->currentIndex(), 3);
    QCOMPARE(m_program->window().findChild<HistogramChart *>()->scale(), Scale::Linear);
    header = m_program->table()->horizontalHeader();
    QCOMPARE(header->sectionSize(RequestTableModel::Latency), 177);
    QCOMPARE(header->visualIndex(RequestTableModel::Latency), 0);
    // But requests come as they end.
    m_program->setPlan(smallPlan(10), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QCOMPARE(m_program->table()->model()->index(0, 0).data().toString(), u"1"_s);
}

void TestWindowSettings::languageAndAppearanceComeBack()
{
    QVERIFY(choose(u"appearanceMenu"_s, u"Dark"_s));
    QVERIFY(m_program->theme().isDark());
    QVERIFY(choose(u"languageMenu"_s, u"繁體中文"_s));
    QCOMPARE(m_program->languages().current(), u"zh_TW"_s);
    const QStringList chinese = texts();
    QVERIFY(m_program->close());

    m_program->open();
    QCOMPARE(m_program->languages().current(), u"zh_TW"_s);
    QVERIFY(m_program->theme().isDark());
    QCOMPARE(checkedEntry(u"languageMenu"_s), u"繁體中文"_s);
    QCOMPARE(menu(u"appearanceMenu"_s)->actions().at(2)->isChecked(), true);
    QCOMPARE(texts(), chinese);
}

void TestWindowSettings::damagedSettingsDoNoHarm_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addRow("text") << QVariant(u"rubbish"_s);
    QTest::addRow("huge") << QVariant(qlonglong(1) << 62);
    QTest::addRow("negative") << QVariant(-7);
    QTest::addRow("bytes") << QVariant(QByteArray("\x00\xff\x01", 3));
    QTest::addRow("list") << QVariant(QStringList{u"a"_s, u"b"_s});
}

void TestWindowSettings::damagedSettingsDoNoHarm()
{
    QFETCH(QVariant, value);
    m_program->setPlan(smallPlan(2), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->close());
    {
        QSettings settings;
        const QStringList keys = settings.allKeys();
        QVERIFY(keys.size() > 10);
        for (const QString &key : keys)
            settings.setValue(key, value);
        settings.setValue("language", value);
        settings.setValue("appearance", value);
    }
    m_program->open();
    RunPlan plan = m_program->form().plan();
    plan.request.url = QUrl(u"http://127.0.0.1/"_s);
    plan.strategies = {Strategy::Sequential};
    plan.request.caFile.clear(); // any text may be a path
    QVERIFY(planProblems(plan).isEmpty());
    m_program->setPlan(smallPlan(2), u"/fast"_s);
    QVERIFY(m_program->runToEnd());
    QVERIFY(m_program->close());
}

void TestWindowSettings::languageSwitchesLive_data()
{
    QTest::addColumn<bool>("running");
    QTest::addRow("while a run is on") << true;
    QTest::addRow("after a run") << false;
}

void TestWindowSettings::languageSwitchesLive()
{
    QFETCH(bool, running);
    m_program->setPlan(smallPlan(running ? 100'000 : 10), running ? u"/delay/2ms"_s : u"/status/503"_s);
    m_program->tabs()->setCurrentIndex(2);
    m_program->run();
    if (running)
        QVERIFY(m_program->waitForSamples(10));
    else
        QVERIFY(m_program->waitForReport());
    m_program->find<QComboBox>(u"contender"_s)->setCurrentIndex(1);
    const auto *model = qobject_cast<RequestTableModel *>(m_program->table()->model());
    QTRY_VERIFY(!model->isBusy());
    m_program->table()->selectRow(3);
    QCOMPARE(m_program->table()->currentIndex().row(), 3);
    const QString fileMenu = menu(u"fileMenu"_s)->title();

    QVERIFY(choose(u"languageMenu"_s, u"繁體中文"_s));
    QCOMPARE(menu(u"fileMenu"_s)->title(), QCoreApplication::translate("Loopscope::MainWindow", "&File"));
    QCOMPARE(checkedEntry(u"languageMenu"_s), u"繁體中文"_s);
    QCOMPARE(m_program->page().isRunning(), running);
    QCOMPARE(m_program->table()->currentIndex().row(), 3);
    QCOMPARE(m_program->find<QComboBox>(u"contender"_s)->currentIndex(), 1);
    QCOMPARE(m_program->tabs()->currentIndex(), 2);

    QVERIFY(choose(u"languageMenu"_s, u"English"_s));
    QCOMPARE(menu(u"fileMenu"_s)->title(), fileMenu);
    if (running) {
        m_program->click(u"stopButton"_s);
        QVERIFY(m_program->waitForReport());
    }
    QVERIFY2(m_program->statusText().startsWith(running ? u"Stopped"_s : u"Done"_s),
             qPrintable(m_program->statusText()));
}

void TestWindowSettings::everyTextFollowsTheLanguage()
{
    RunPlan plan = smallPlan(12);
    plan.rounds = 3;
    m_program->setPlan(plan, u"/flaky/0.5"_s);
    m_program->click(u"optionsButton"_s);
    QVERIFY(m_program->runToEnd());
    m_program->page().exports()->exportRun(RunFile::Json, m_program->path(u"run.json"_s));
    QTRY_VERIFY(QFile::exists(m_program->path(u"run.json"_s)));
    m_program->type(u"url"_s, u"x"_s);
    m_program->run(); // shows what is wrong

    Brackets brackets;
    QCoreApplication::installTranslator(&brackets);
    QCoreApplication::sendPostedEvents();
    QTRY_VERIFY(m_program->figure(u"failed"_s).contains(u'['));
    const QStringList switched = texts();
    QVERIFY(m_program->close());

    // A window that was made in that language says the same.
    QCoreApplication::removeTranslator(&brackets);
    m_program->open(&brackets);
    m_program->window().openRun(m_program->path(u"run.json"_s));
    QVERIFY(m_program->waitForReport());
    m_program->type(u"url"_s, u"x"_s);
    m_program->run();
    const QStringList made = texts();
    QCoreApplication::removeTranslator(&brackets);
    for (qsizetype i = 0; i < std::min(made.size(), switched.size()); ++i)
        QCOMPARE(switched.at(i), made.at(i));
    QCOMPARE(switched.size(), made.size());
    QVERIFY(made.filter(u"["_s).size() > 100);
}

void TestWindowSettings::appearanceSwitchesLive()
{
    QVERIFY(choose(u"appearanceMenu"_s, u"Light"_s));
    const QImage light = m_program->window().grab().toImage();
    const QColor lightWindow = m_program->window().palette().color(QPalette::Window);
    m_program->setPlan(smallPlan(100'000), u"/delay/2ms"_s);
    m_program->run();
    QVERIFY(m_program->waitForSamples(5));
    QVERIFY(choose(u"appearanceMenu"_s, u"Dark"_s));
    QVERIFY(m_program->theme().isDark());
    QVERIFY(m_program->window().palette().color(QPalette::Window).lightness() < lightWindow.lightness());
    QVERIFY(m_program->window().grab().toImage().pixelColor(2, 400).lightness()
            < light.pixelColor(2, 400).lightness());
    QVERIFY(m_program->page().isRunning());
    m_program->click(u"stopButton"_s);
    QVERIFY(m_program->waitForReport());
    QVERIFY(choose(u"appearanceMenu"_s, u"Light"_s));
    QVERIFY(!m_program->theme().isDark());
    QCOMPARE(m_program->window().palette().color(QPalette::Window), lightWindow);
    QCOMPARE(checkedEntry(u"appearanceMenu"_s), u"Light"_s);
}

void TestWindowSettings::languageMenuHasEveryLanguageOnce()
{
    for (const QString &language : {u"繁體中文"_s, u"English"_s, u"繁體中文"_s})
        QVERIFY(choose(u"languageMenu"_s, language));
    QCOMPARE(menu(u"languageMenu"_s)->actions().size(), Languages::available().size() + 1);
    QCOMPARE(menu(u"appearanceMenu"_s)->actions().size(), 3);
    QCOMPARE(checkedEntry(u"languageMenu"_s), u"繁體中文"_s);
}

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
