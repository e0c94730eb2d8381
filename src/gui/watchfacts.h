// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watchevents.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace Loopscope {

class Theme;

/// Since when the watch is in \a state, of its \a changes, newest first, without a gap in which nothing was
/// known. Nothing where no change says so.
[[nodiscard]] std::optional<qint64> stateSinceUs(const QList<StateChange> &changes, WatchState state);

/// What is said of one watch above its charts: its state with its mark, since when and why, and what it is
/// watched for.
class WatchFacts : public QWidget
{
    Q_OBJECT

public:
    /// What it says.
    struct Facts
    {
        Watch watch;
        WatchState state = WatchState::Unknown;
        bool isRunning = false; ///< something is watched at all
        std::optional<qint64> sinceUs; ///< µs since 1970 UTC
        QString reason; ///< of the change to this state
        bool isElsewhere = false; ///< another program watches it
    };

    /// \a theme must outlive this.
    explicit WatchFacts(const Theme *theme, QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    /// Time has passed.
    void setNow(qint64 nowUs);
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString limitsText() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();
    void updateColors();
    [[nodiscard]] QString stateLine() const;
    [[nodiscard]] QString limitsLine() const;

    const Theme *m_theme;
    Facts m_facts;
    bool m_hasFacts = false; // else there is nothing to say yet
    qint64 m_nowUs = 0;
    QWidget *m_mark;
    QLabel *m_state;
    QLabel *m_limits;
};

} // namespace Loopscope
