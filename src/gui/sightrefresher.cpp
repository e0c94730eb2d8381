// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sightrefresher.h"

#include <QEvent>
#include <QShortcut>
#include <QWidget>

namespace Loopscope {

SightRefresher::SightRefresher(QWidget *widget) : QObject(widget)
{
    m_timer.setInterval(usualPeriod);
    connect(&m_timer, &QTimer::timeout, this, &SightRefresher::timePassed);
    widget->installEventFilter(this);
    // Wherever in the window the focus is. QKeySequence::Refresh would be Ctrl+R, too, on some desktops: Run.
    auto *key = new QShortcut(Qt::Key_F5, widget);
    connect(key, &QShortcut::activated, this, &SightRefresher::wanted);
}

// A window that is minimised tells its widgets that they are hidden, and shown when it comes back.
bool SightRefresher::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        m_timer.start();
        Q_EMIT wanted();
        break;
    case QEvent::Hide:
        m_timer.stop();
        break;
    case QEvent::WindowActivate: // of those that are in sight only
        Q_EMIT wanted();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Loopscope
