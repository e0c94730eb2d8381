// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/fakehistory.h"
#include "support/program.h"

namespace Loopscope {

class HistoryPage;
class HistoryTable;

/// The program with its History page in front and a history in memory, driven as a person does.
class HistoryBench : public Program
{
public:
    ~HistoryBench();

    /// As Program::open(), then shows the page.
    void openHistory();
    [[nodiscard]] FakeHistory &history() { return m_history; }
    [[nodiscard]] HistoryPage &historyPage() const;
    void showHistory();
    [[nodiscard]] HistoryTable *list() const;
    [[nodiscard]] bool waitForRows(int rows) const;
    /// What stands in place of the list; empty while that is shown.
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString historyStatus() const;
    [[nodiscard]] QAction *historyAction(const QString &name) const;
    void clickRow(int row, Qt::KeyboardModifiers modifiers = {});
    /// Chooses an entry of a combo box by the keys.
    void choose(const QString &box, int index);
    /// Measures a small run, and makes an entry with its document of it.
    [[nodiscard]] NewEntry realRun();

private:
    FakeHistory m_history;
};

} // namespace Loopscope
