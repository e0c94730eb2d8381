// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/refreshpacer.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace Loopscope {

using namespace std::chrono;

namespace {

QEvent::Type paintedEvent()
{
    static const auto type = QEvent::Type(QEvent::registerEventType());
    return type;
}

} // namespace

RefreshPacer::RefreshPacer(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RefreshPacer::refreshNow);
}

void RefreshPacer::request()
{
    if (m_timer.isActive())
        return;
    const nanoseconds passed =
        m_sinceRefresh.isValid() ? nanoseconds(m_sinceRefresh.nsecsElapsed()) : nanoseconds(longest);
    m_timer.start(std::max(milliseconds(0), ceil<milliseconds>(intervalFor(m_smoothedCost) - passed)));
}

void RefreshPacer::refreshNow()
{
    m_timer.stop();
    m_sinceRefresh.start();
    Q_EMIT refresh();
    if (m_measuring)
        return;
    m_measuring = true;
    // Widgets paint on an update event of low priority: whatever comes after it has seen the painting done.
    QCoreApplication::postEvent(this, new QEvent(paintedEvent()), Qt::LowEventPriority - 1);
}

void RefreshPacer::customEvent(QEvent *event)
{
    if (event->type() != paintedEvent())
        return;
    m_measuring = false;
    const nanoseconds cost(m_sinceRefresh.nsecsElapsed());
    m_smoothedCost += (cost - m_smoothedCost) / 4;
}

milliseconds RefreshPacer::intervalFor(nanoseconds cost)
{
    return std::clamp(ceil<milliseconds>(10 * cost), shortest, longest);
}

} // namespace Loopscope
