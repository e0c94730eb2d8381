// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"
#include "monitoring/monitorsession.h"
#include "store/history.h"

#include <functional>
#include <memory>

class QTranslator;

namespace Loopscope {

class MonitorPage;
class Program;

/// The program with the Monitor page shown, a session that really watches the demo server, and a history in a
/// file of its own, as main() puts them together.
class MonitorBench
{
public:
    /// \a chooseTexts is called when there are settings, and gives what comes before the language's texts.
    explicit MonitorBench(const std::function<QTranslator *()> &chooseTexts = {});
    ~MonitorBench();
    Q_DISABLE_COPY_MOVE(MonitorBench)

    [[nodiscard]] Program &program() const { return *m_program; }
    [[nodiscard]] MonitorPage &page() const;
    [[nodiscard]] MonitorSession &session() { return m_session; }
    [[nodiscard]] History *history() const { return m_history.get(); }
    /// Leaves the session without one, or gives it another one in the file \a name.
    void closeHistory();
    void openHistory(const QString &name);

    /// Of the demo server's \a path, every second, with two requests.
    [[nodiscard]] Watch watch(const QString &name, const QString &path = QStringLiteral("/fast")) const;
    /// Makes \a watches the list; the test fails hard where the session would not have it.
    void setWatches(const QList<Watch> &watches);
    /// Writes ticks, changes and annotations into the history, and waits until they can be read.
    void remember(const Watch &watch, const QList<Tick> &ticks, const QList<StateChange> &changes = {},
                  const QList<Annotation> &annotations = {});
    /// Waits until what is shown has all come from the history.
    [[nodiscard]] bool waitForCharts() const;

private:
    std::unique_ptr<Program> m_program;
    std::unique_ptr<History> m_history;
    MonitorSession m_session;
};

} // namespace Loopscope
