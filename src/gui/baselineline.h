// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"
#include "gui/historyquery.h"
#include "gui/historyrun.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Loopscope {

class ComparePage;
class HistoryAccess;
class MessageBar;

/// The line on the Compare page that says how the run that is shown differs from the baseline: the newest run
/// of the same URL that is pinned in the history. It comes when the history has answered, and goes with the
/// run, the pin or the history.
class BaselineLine : public QObject
{
    Q_OBJECT

public:
    /// \a page must outlive this.
    BaselineLine(ComparePage *page, QObject *parent);

    /// Null: there is none.
    void setHistory(HistoryAccess *history);

Q_SIGNALS:
    /// A person wants to see \a runs side by side, the baseline first.
    void sideBySideWanted(const std::vector<Loopscope::HistoryRun> &runs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onResult();
    void onBaselines(const QList<HistoryEntry> &entries);
    void compareWith(const HistoryEntry &baseline);
    void computeFigures(const HistoryRun &baseline);
    void forget();
    void tell();

    ComparePage *m_page;
    MessageBar *m_bar;
    HistoryAccess *m_history = nullptr;
    HistoryQuery m_query;
    std::shared_ptr<const Run> m_run; // that is looked at; null: none
    QString m_baselineId; // of what is compared with it, or about to be
    std::vector<HistoryRun> m_runs; // the baseline and the run, once both are known
    quint64 m_generation = 0; // of answers that are still wanted
};

} // namespace Loopscope
