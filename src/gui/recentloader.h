// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>

namespace Loopscope {

class History;
class WatchTableModel;

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
    [[nodiscard]] bool isIdle() const { return m_waiting.isEmpty() && m_asked == 0; }

private:
    void askNext();

    WatchTableModel *m_model;
    QPointer<History> m_history;
    QStringList m_waiting;
    QSet<QString> m_known; // asked for, or waiting to be
    int m_asked = 0;
    quint64 m_generation = 0; // another one where the answers that are on their way no longer count
};

} // namespace Loopscope
