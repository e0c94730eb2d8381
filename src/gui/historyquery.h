// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historyentry.h"

#include <QObject>
#include <QTimer>

namespace Loopscope {

class HistoryAccess;

/// Asks a history for the entries that pass a filter, again when it changes. Answers come later, in any
/// order: one to a question that is not the newest any more is dropped.
class HistoryQuery : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 500; ///< so many entries at first, and so many more each time

    explicit HistoryQuery(QObject *parent = nullptr);

    /// Asks \a history from now on, which may be null; it must outlive this.
    void setHistory(HistoryAccess *history);
    /// \a limit of it is ignored. Soon, so that typing asks once.
    void setFilter(const EntryFilter &filter);
    [[nodiscard]] const EntryFilter &filter() const { return m_filter; }
    /// Asks for as many again.
    void showMore();
    /// Asks once more, soon.
    void refresh();
    /// The same, unless an answer is due: a history that is slow would else never be heard.
    void refreshIfIdle();
    /// Whether an answer is due.
    [[nodiscard]] bool isBusy() const { return m_isWaiting || m_soon.isActive(); }

Q_SIGNALS:
    /// \a hasMore: there are older ones, which showMore() brings.
    void answered(const QList<Loopscope::HistoryEntry> &entries, bool hasMore);
    void failed(const QString &message);
    /// What was answered to the same question before is the newest that is known.
    void refreshFailed(const QString &message);

private:
    void ask();

    HistoryAccess *m_history = nullptr;
    EntryFilter m_filter;
    int m_limit = pageSize;
    quint64 m_generation = 0;
    bool m_isWaiting = false;
    bool m_isAnswered = false; // the question as it is now
    QTimer m_soon;
};

} // namespace Loopscope
