// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

class QWidget;

namespace Loopscope {

/// Says when to ask anew for what a widget shows, which others may change without telling: when it comes into
/// sight, when its window becomes the active one, on F5, and now and then while it is in sight. Never while
/// it is hidden, or its window is.
class SightRefresher : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualPeriod{10};
    /// What has happened so long before something was read was there, as a rule: another program's tick ends,
    /// and comes over a network, after it started.
    static constexpr std::chrono::minutes usualDelay{5};

    /// For \a widget, which owns it.
    explicit SightRefresher(QWidget *widget);

    /// How often timePassed() comes, from the next time on that the widget comes into sight.
    void setPeriod(std::chrono::milliseconds period) { m_timer.setInterval(period); }

Q_SIGNALS:
    /// Now, as a person looks.
    void wanted();
    /// Whoever is still waiting for the last answer need not ask again.
    void timePassed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer; // active while the widget is in sight
};

} // namespace Loopscope
