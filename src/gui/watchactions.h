// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QObject>

class QAction;
class QWidget;

namespace Loopscope {

/// What can be done with the watches of a list: as buttons, in its context menu and by keys. An action that
/// cannot be done says why in its tooltip.
class WatchActions : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        QList<Watch> selected;
        bool hasWatches = false; ///< in the list
        bool isRunning = false; ///< they are watched
        bool hasSession = false; ///< there is something to watch them
        QString refusal; ///< why the list can be neither changed nor watched; empty: it can
    };

    /// Keys work while \a list has the focus.
    WatchActions(QWidget *list, QObject *parent);

    void update(const Context &context);
    void retranslate();
    /// Those that concern the selected watches, and add().
    [[nodiscard]] QList<QAction *> ofWatches() const
    {
        return {m_add, m_edit, m_duplicate, m_pause, m_remove};
    }
    [[nodiscard]] QAction *toggle() const { return m_toggle; } ///< start or stop
    [[nodiscard]] QAction *add() const { return m_add; }
    [[nodiscard]] QAction *edit() const { return m_edit; }
    [[nodiscard]] QAction *duplicate() const { return m_duplicate; }
    [[nodiscard]] QAction *pause() const { return m_pause; } ///< or resume
    [[nodiscard]] QAction *remove() const { return m_remove; }
    [[nodiscard]] QAction *alerts() const { return m_alerts; }
    [[nodiscard]] QAction *importList() const { return m_import; }
    /// Whether pause() would resume: all that is selected is paused.
    [[nodiscard]] bool wouldResume() const;

private:
    Context m_context;
    QAction *m_toggle;
    QAction *m_add;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_pause;
    QAction *m_remove;
    QAction *m_alerts;
    QAction *m_import;
};

} // namespace Loopscope
