// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historyentry.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace Loopscope {

/// What can be done with the entries that are selected in the list of a history: as buttons, in its context
/// menu and by keys. An action that cannot be done says why in its tooltip.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    struct Context
    {
        QList<HistoryEntry> selected;
        std::optional<HistoryEntry> baseline; ///< of the URL of the one selected run, and another run
        bool isBlocked = false; ///< something is measured
    };

    /// Keys work while \a list has the focus.
    HistoryActions(QWidget *list, QObject *parent);

    void update(const Context &context);
    void retranslate();
    [[nodiscard]] QList<QAction *> all() const { return {m_open, m_again, m_compare, m_pin, m_remove}; }
    [[nodiscard]] QAction *open() const { return m_open; }
    [[nodiscard]] QAction *again() const { return m_again; }
    [[nodiscard]] QAction *compare() const { return m_compare; }
    [[nodiscard]] QAction *pin() const { return m_pin; }
    [[nodiscard]] QAction *remove() const { return m_remove; }

    /// Why they cannot be compared, a sentence; empty where they can.
    [[nodiscard]] QString compareProblem() const;

private:
    /// Likewise, why they cannot be opened, or run again.
    [[nodiscard]] QString openProblem() const;
    [[nodiscard]] QString againProblem() const;
    [[nodiscard]] QString otherKindsProblem() const;
    [[nodiscard]] QString pinProblem() const;

    Context m_context;
    QAction *m_open;
    QAction *m_again;
    QAction *m_compare;
    QAction *m_pin;
    QAction *m_remove;
};

} // namespace Loopscope
