// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"
#include "gui/card.h"

#include <QPointer>

class QLabel;
class QRadioButton;
class QTableView;

namespace Loopscope {

class History;
class StateChangeModel;

/// The log of changes, of the chosen watch or of all.
class ChangeLogPanel : public Card
{
    Q_OBJECT

public:
    explicit ChangeLogPanel(const Theme *theme, QWidget *parent = nullptr);

    /// Asks \a history from now on. Null: there is none, or it keeps nothing; then only what comes about is
    /// listed.
    void useHistory(History *history);
    /// Asks for what others may have written to the history. What is listed stays until there is an answer,
    /// and where there is none.
    void refresh();
    /// The chosen watch; empty: none.
    void setWatch(const QString &id);
    void setNames(const QHash<QString, QString> &names);
    /// One that came about; the history was told of it before.
    void add(const StateChange &change);
    void setNow(qint64 nowUs);
    /// How a watch is known to be now.
    void setState(const QString &watchId, WatchState state);
    [[nodiscard]] bool showsAll() const;
    void setShowsAll(bool all);

    [[nodiscard]] StateChangeModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    /// A person wants to see the moment \a us of the watch \a id.
    void momentChosen(const QString &id, qint64 us);
    void changed();

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitColumns();
    void ask();
    void read();
    void show(const QList<StateChange> &changes);
    void updateHint();
    void choose(const QModelIndex &index);
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool concerns(const StateChange &change) const;

    enum class Reading { On, Failed, Done };

    QPointer<History> m_history;
    Reading m_reading = Reading::Done;
    QString m_watchId;
    QList<StateChange> m_new; // that came about while the history was asked, newest first
    quint64 m_asked = 0; // counts what was asked for, so that the newest wins
    StateChangeModel *m_model;
    QTableView *m_table;
    QLabel *m_hint;
    QRadioButton *m_one;
    QRadioButton *m_all;
};

} // namespace Loopscope
