// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the program against its demo server and takes the pictures of the README: screenshots DIRECTORY

#include "core/labpresets.h"
#include "core/languages.h"
#include "engine/descriptors.h"
#include "gui/comparepage.h"
#include "gui/labform.h"
#include "gui/labpage.h"
#include "gui/mainwindow.h"
#include "gui/percentilepanel.h"
#include "gui/planform.h"
#include "gui/sidebar.h"
#include "gui/theme.h"
#include "net/demoserver.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QSettings>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
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

    /// Runs \a plan in the Lab; for \a limit, or to its end.
    void runLab(const LabPlan &plan, std::optional<std::chrono::milliseconds> limit = {})
    {
        LabPage *page = m_window.labPage();
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

    /// Types \a text into a cell of the Lab's list, and presses Run.
    void runLabWith(int row, int column, const QString &text)
    {
        QAbstractItemModel *list = m_window.findChild<QTableView *>(u"coroutines"_s)->model();
        list->setData(list->index(row, column), text);
        m_window.labPage()->start();
    }

    void stopLab()
    {
        m_window.labPage()->stop();
        while (m_window.labPage()->isRunning())
            waitFor(50ms);
    }

    [[nodiscard]] QUrl url(const QString &path) const { return m_demo.url(path); }
    void showPage(const QString &title)
    {
        const QList<QAbstractButton *> buttons =
            m_window.findChild<Sidebar *>()->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->text() == title)
                button->click();
        }
    }
    void showLabTab(int tab) { m_window.findChild<QTabWidget *>(u"labTabs"_s)->setCurrentIndex(tab); }
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

void photographLab(Photographer &camera)
{
    camera.showPage(u"Lab"_s);
    const QList<LabPreset> presets = labPresets(camera.url(u"/delay/50ms"_s));
    for (const LabPreset &preset : presets) {
        camera.runLab(preset.plan);
        camera.shoot(u"lab-"_s + preset.id);
    }
    camera.showLabTab(1);
    camera.runLab(presets.first().plan);
    camera.shoot(u"lab-code"_s);
    camera.showLabTab(0);

    LabPlan plan = presets.at(3).plan;
    plan.drive = LabDrive::Bounded;
    plan.limit = 3;
    plan.coroutines[0].repeat = 6;
    plan.coroutines[1].repeat = 20;
    camera.runLab(plan, 3s);
    camera.shoot(u"lab-running"_s);
    camera.stopLab();
    camera.shoot(u"lab-stopped"_s);
    camera.runLabWith(0, 1, u"two"_s);
    camera.shoot(u"lab-problem"_s);
    camera.runLab(plan);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"lab-dark"_s);
    camera.showLabTab(1);
    camera.shoot(u"lab-code-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.showLabTab(0);
    camera.shoot(u"lab-zh_TW-dark"_s);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan.coroutines[0].repeat = 9'000;
    plan.coroutines[0].delayNs = 500'000'000;
    plan.coroutines[1].repeat = 1'000;
    plan.limit = 1'000;
    camera.runLab(plan);
    camera.shoot(u"lab-10000"_s);
}

/// One long stair against two short blocks; then many requests.
void photographTimeline(Photographer &camera)
{
    RunPlan plan;
    plan.count = 60;
    plan.clients = {ClientKind::Curl};
    camera.showTab(1);
    camera.run(plan, u"/delay/20ms..60ms"_s, 1500ms);
    camera.shoot(u"timeline-running"_s);
    camera.stop();
    camera.run(plan, u"/delay/20ms..60ms"_s);
    camera.shoot(u"timeline-light"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"timeline-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"timeline-zh_TW-dark"_s);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan.count = 100'000;
    plan.concurrency = 200;
    plan.strategies = {Strategy::Concurrent};
    camera.run(plan, u"/fast"_s);
    camera.shoot(u"timeline-100000"_s);
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
    const bool onlyLab = arguments.size() == 3 && arguments.at(2) == "lab"_L1;
    if ((arguments.size() != 2 && !onlyLab) || !QDir().mkpath(arguments.at(1))) {
        qCritical("usage: screenshots DIRECTORY [lab]");
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
    if (onlyLab) {
        photographLab(camera);
        return 0;
    }
    camera.shoot(u"compare-empty"_s);

    RunPlan plan;
    camera.run(plan, u"/delay/40ms..60ms"_s, 2500ms);
    camera.shoot(u"compare-running"_s);
    camera.stop();

    plan.rounds = 3;
    camera.run(plan, u"/delay/40ms..60ms"_s);
    camera.shoot(u"compare-light"_s);
    camera.showTab(2);
    camera.shoot(u"compare-requests"_s);
    camera.showTab(3);
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
    camera.showTab(2);
    camera.shoot(u"compare-clients-requests"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"compare-clients-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"compare-clients-zh_TW-dark"_s);
    camera.showView(0);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    photographTimeline(camera);

    plan = {};
    plan.count = 200;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    plan.request.timeout = 45ms;
    camera.run(plan, u"/delay/20ms..60ms"_s);
    camera.showTab(2);
    camera.shoot(u"compare-errors"_s);

    photographLab(camera);
    return 0;
}
