// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages.h"
#include "core/plan.h"
#include "gui/theme.h"
#include "net/demoserver.h"

#include <QTemporaryDir>

#include <memory>

class QAbstractButton;
class QAction;
class QLabel;
class QTableView;
class QTabWidget;
class QTranslator;

namespace Loopscope {

class ComparePage;
class MainWindow;
class Page;
class PlanForm;
class SweepPage;

inline constexpr int deadline = 60'000; ///< ms, only to end a test that hangs

/// The desktop program as main() puts it together, with a demo server of its own, and with empty settings in
/// a folder of its own, so that no test touches those of a person or of another test. Drives it as a person
/// does: by its widgets, which it finds by their names in the forms.
class Program
{
public:
    Program();
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// Makes the window; after close(), as the next start of the program does. \a texts, where given, come
    /// before those of the language.
    void open(QTranslator *texts = nullptr);
    /// Closes the window as a person does; false when it refused, and still is there.
    bool close();

    [[nodiscard]] MainWindow &window() const { return *m_window; }
    [[nodiscard]] ComparePage &page() const;
    [[nodiscard]] PlanForm &form() const;
    [[nodiscard]] SweepPage &sweepPage() const;
    /// Goes to the Sweep page, where widgets are looked for from here on.
    void showSweep();
    void showCompare();
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Languages &languages() { return *m_languages; }
    [[nodiscard]] DemoServer &server() { return m_server; }
    /// Where a test may write its files.
    [[nodiscard]] QString path(const QString &fileName) const { return m_files.filePath(fileName); }
    /// What the settings hold now, as text.
    [[nodiscard]] QByteArray settingsFile() const;

    /// The widget with this name in the window; the test fails hard where there is none.
    template <typename T>
    [[nodiscard]] T *find(QAnyStringView name) const;
    [[nodiscard]] QAction *action(const QString &name) const;
    [[nodiscard]] QString urlText() const;
    [[nodiscard]] QString statusText() const;
    /// The text of the tile \a key, such as "– faster than sequential"; empty where there is no such tile.
    [[nodiscard]] QString figure(const QString &key) const;
    [[nodiscard]] QTabWidget *tabs() const;
    [[nodiscard]] QTableView *table() const;

    /// Replaces the text of the field \a name, key by key.
    void type(const QString &name, const QString &text);
    void click(const QString &name);
    /// Takes the place of many clicks: \a plan in the form, with its URL on the demo server's \a path.
    void setPlan(RunPlan plan, const QString &path);

    /// Presses Run.
    void run();
    /// Presses Run, and waits for the exact figures; false when they did not come.
    [[nodiscard]] bool runToEnd();
    /// Waits for the exact figures of the run that is on.
    [[nodiscard]] bool waitForReport() const;
    /// Waits until the run that is on has \a count samples.
    [[nodiscard]] bool waitForSamples(qsizetype count) const;

private:
    /// The page that is shown, where widgets are looked for first.
    [[nodiscard]] Page *shown() const;
    [[nodiscard]] QWidget *findWidget(QAnyStringView name, const QMetaObject &type) const;

    QTemporaryDir m_settings;
    QTemporaryDir m_files;
    Theme m_theme;
    std::unique_ptr<Languages> m_languages;
    DemoServer m_server;
    std::unique_ptr<MainWindow> m_window;
};

template <typename T>
T *Program::find(QAnyStringView name) const
{
    return static_cast<T *>(findWidget(name, T::staticMetaObject));
}

/// A plan of \a count requests that takes no time.
[[nodiscard]] RunPlan smallPlan(int count = 20);

} // namespace Loopscope
