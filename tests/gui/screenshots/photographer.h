// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"
#include "core/plan.h"
#include "core/sweepplan.h"
#include "gui/mainwindow.h"
#include "gui/theme.h"
#include "models/timelineindex.h"
#include "net/demoserver.h"

#include <QDir>

#include <optional>

namespace Loopscope {

class Languages;
class Page;

/// Drives one window through scenes and takes pictures of it. What starts something shows its page.
class Photographer
{
public:
    using Time = std::chrono::milliseconds;

    Photographer(QDir directory, Theme &theme, Languages &languages);

    [[nodiscard]] bool start() { return m_demo.start().ok(); }
    [[nodiscard]] QUrl url(const QString &path) const { return m_demo.url(path); }

    /// Runs \a plan on the demo server's \a path; for \a limit, or to its end and its exact figures.
    void run(RunPlan plan, const QString &path, std::optional<Time> limit = {});
    /// Runs \a plan; for \a limit, or to its end.
    void sweep(const SweepPlan &plan, std::optional<Time> limit = {});
    void runLab(const LabPlan &plan, std::optional<Time> limit = {});
    /// Stops what is on, and waits until it is over.
    void stop();

    /// Of the page that is shown.
    void showTab(int tab);
    void showView(int view);
    /// Makes the window higher, for the good of the tabs of Compare, or as it was.
    void makeHigh(bool high);
    void setTimelineRows(TimelineRows rows);
    /// Selects and opens the row of a sweep.
    void selectConcurrency(int concurrency);
    void setAppearance(ColorChoice choice) { m_theme.setChoice(choice); }
    void setLanguage(const QString &language);
    void shoot(const QString &name);

    [[nodiscard]] MainWindow &window() { return m_window; }
    /// Lets the window do what is to be done, and draw it.
    static void wait(Time time);

private:
    void runPage(Page *page, std::optional<Time> limit);

    QDir m_directory;
    Theme &m_theme;
    Languages &m_languages;
    DemoServer m_demo;
    MainWindow m_window;
    Page *m_page = nullptr;
};

} // namespace Loopscope
