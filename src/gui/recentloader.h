// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/watchsummary.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QString>

namespace Loopscope {

class History;
class WatchTableModel;
struct TickSeries;

/// Fills a WatchTableModel with what a history has of the last 24 hours, a few watches at a time, so that
/// whatever else is asked of the history does not wait for all of them. GUI thread only.
class RecentLoader : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostAsked = 2; ///< at a time

    /// \a model must outlive this.
    explicit RecentLoader(WatchTableModel *model, QObject *parent = nullptr);

    /// Asks \a history from now on, for all watches of the model anew. Null: nothing is asked.
    void useHistory(History *history);
    /// Asks for the watches of the model that were not asked for yet; to be called when its list has changed.
    void load();
    /// Asks for all of them anew.
    void reload();
    /// Asks for what has been written since it was read: where \a all, of each watch; otherwise of those that
    /// another program has written the last tick of, unless it is still reading.
    void refresh(bool all);
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && m_asked == 0; }

private:
    struct Known
    {
        quint64 question = 0; // the last one, the only one whose answer is taken
        qint64 readAtUs = 0; // when the history was asked for what is there; 0: nothing is
        qint64 lastTickUs = 0; // the last one that has been read began then, or later
    };

    struct Waiting
    {
        QString id;
        qint64 fromUs = 0; // what begins here is asked for
        qint64 lastTickUs = 0; // that is known to be there
    };

    void askNext();
    void ask(const Waiting &watch);
    void take(const Waiting &watch, qint64 askedAtUs, const TickSeries &series);
    void askForSummaries();
    void takeSummaries(const QList<WatchSummary> &summaries);
    [[nodiscard]] qint64 unreadFromUs(const QString &id) const;

    WatchTableModel *m_model;
    QPointer<History> m_history;
    QList<Waiting> m_waiting;
    QHash<QString, Known> m_known; // that are asked for, or waiting to be
    int m_asked = 0;
    quint64 m_questions = 0;
    quint64 m_generation = 0; // another one where the answers that are on their way no longer count
};

} // namespace Loopscope
