// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the program against its demo server and takes the pictures of the README: screenshots DIRECTORY
// [sweep]

#include "core/languages.h"
#include "engine/descriptors.h"
#include "gui/comparepage.h"
#include "gui/mainwindow.h"
#include "gui/percentilepanel.h"
#include "gui/planform.h"
#include "gui/sweepform.h"
#include "gui/sweeppage.h"
#include "gui/sweeptable.h"
#include "gui/theme.h"
#include "net/demoserver.h"
#include "support/slotserver.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTimer>

using namespace Loopscope;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Drives one window through its scenes.
class Photographer
{
public:
    Photographer(QDir directory, Theme &theme, Languages &languages)
        : m_directory(std::move(directory))
        , m_theme(theme)
        , m_languages(languages)
        , m_window(&theme, &languages)
    {
        m_window.resize(1280, 860);
        m_window.show();
    }

    [[nodiscard]] bool start() { return m_demo.start().ok(); }

    /// Runs \a plan on the demo server's \a path; for \a limit, or to its end and its exact figures.
    void run(RunPlan plan, const QString &path, std::optional<std::chrono::milliseconds> limit = {})
    {
        plan.request.url = m_demo.url(path);
        ComparePage *page = m_window.comparePage();
        page->form()->setPlan(plan);
        page->start();
        if (limit) {
            waitFor(*limit);
            return;
        }
        while (!page->report())
            waitFor(50ms);
        waitFor(300ms);
    }

    void stop()
    {
        m_window.comparePage()->stop();
        while (!m_window.comparePage()->report())
            waitFor(50ms);
    }

    /// Shows the Sweep page, and runs \a plan on \a server; for \a limit, or to its end.
    void sweep(SweepPlan plan, const SlotServer &server, std::optional<std::chrono::milliseconds> limit = {})
    {
        plan.request.url = server.url();
        SweepPage *page = m_window.sweepPage();
        m_window.showPage(page);
        page->form()->setPlan(plan);
        page->start();
        if (limit) {
            waitFor(*limit);
            return;
        }
        while (page->isRunning())
            waitFor(50ms);
        waitFor(300ms);
    }

    void stopSweep()
    {
        m_window.sweepPage()->stop();
        while (m_window.sweepPage()->isRunning())
            waitFor(50ms);
    }

    void selectConcurrency(int concurrency)
    {
        auto *table = m_window.sweepPage()->findChild<SweepTable *>(u"steps"_s);
        table->setCurrentConcurrency(concurrency);
        table->expand(table->currentIndex());
    }
    void showSweepTab(int tab)
    {
        m_window.sweepPage()->findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(tab);
    }

    void showTab(int tab) { m_window.findChild<QTabWidget *>(u"tabs"_s)->setCurrentIndex(tab); }
    void showView(int view) { m_window.findChild<PercentilePanel *>()->setCurrentIndex(view); }
    void setAppearance(ColorChoice choice) { m_theme.setChoice(choice); }
    void setLanguage(const QString &language) { m_languages.install(language); }

    void shoot(const QString &name)
    {
        waitFor(300ms);
        m_window.grab().save(m_directory.filePath(name + u".png"_s));
    }

private:
    QDir m_directory;
    Theme &m_theme;
    Languages &m_languages;
    DemoServer m_demo;
    MainWindow m_window;
};

/// Sweeps of servers that are known: what they should show is plain.
void takeSweeps(Photographer &camera)
{
    SweepPlan plan;
    plan.durationPerStep = 1s;
    plan.concurrencies = SweepPlan::doublingUpTo(128);
    const SlotServer slots(16, 50ms);
    camera.sweep(plan, slots, 11s);
    camera.shoot(u"sweep-running"_s);
    camera.stopSweep();
    camera.sweep(plan, slots);
    camera.selectConcurrency(32);
    camera.shoot(u"sweep-light"_s);
    camera.showSweepTab(1);
    camera.shoot(u"sweep-fit"_s);
    camera.showSweepTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"sweep-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"sweep-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.shoot(u"sweep-zh_TW"_s);
    camera.setLanguage(u"en"_s);

    plan.rounds = 1;
    plan.durationPerStep = 1s;
    const SlotServer falling(16, 50ms, SlotServer::FallAfter{700, SlotServer::Fall::Status503});
    camera.sweep(plan, falling);
    camera.shoot(u"sweep-failing"_s);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setOrganizationName(u"Loopscope"_s);
    QApplication::setApplicationName(u"loopscope-screenshots"_s);
    QSettings().clear();
    const QStringList arguments = QApplication::arguments();
    const bool onlySweeps = arguments.value(2) == "sweep"_L1;
    if (arguments.size() < 2 || arguments.size() > 3 || !QDir().mkpath(arguments.at(1))) {
        qCritical("usage: screenshots DIRECTORY [sweep]");
        return 2;
    }
    raiseDescriptorLimit();
    Languages languages;
    languages.install(u"en");
    Theme theme(&application);
    theme.setChoice(ColorChoice::Light);

    Photographer camera(QDir(arguments.at(1)), theme, languages);
    if (!camera.start())
        return 1;
    camera.shoot(u"compare-empty"_s);

    if (onlySweeps) {
        takeSweeps(camera);
        return 0;
    }
    RunPlan plan;
    camera.run(plan, u"/delay/40ms..60ms"_s, 2500ms);
    camera.shoot(u"compare-running"_s);
    camera.stop();

    plan.rounds = 3;
    camera.run(plan, u"/delay/40ms..60ms"_s);
    camera.shoot(u"compare-light"_s);
    camera.showTab(1);
    camera.shoot(u"compare-requests"_s);
    camera.showTab(2);
    camera.shoot(u"compare-log"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"compare-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"compare-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.shoot(u"compare-zh_TW"_s);
    camera.setLanguage(u"en"_s);

    plan.clients = {allClients.begin(), allClients.end()};
    camera.run(plan, u"/delay/40ms..60ms"_s);
    camera.shoot(u"compare-clients"_s);
    camera.showView(1);
    camera.shoot(u"compare-clients-phases"_s);
    camera.showView(2);
    camera.shoot(u"compare-clients-comparison"_s);
    camera.showTab(1);
    camera.shoot(u"compare-clients-requests"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"compare-clients-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"compare-clients-zh_TW-dark"_s);
    camera.showView(0);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan = {};
    plan.count = 200;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    plan.request.timeout = 45ms;
    camera.run(plan, u"/delay/20ms..60ms"_s);
    camera.showTab(1);
    camera.shoot(u"compare-errors"_s);
    camera.showTab(0);

    takeSweeps(camera);
    return 0;
}
