// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/changenotifier.h"

#include "monitoring/monitorsession.h"

#include <QLocale>

#include <algorithm>

namespace Loopscope {

using namespace Qt::StringLiterals;

ChangeNotifier::ChangeNotifier(const MonitorSession *session, NotificationSink *sink, QObject *parent)
    : QObject(parent), m_session(session), m_sink(sink)
{
    constexpr Milliseconds usualDelay{3'000};
    m_timer.setSingleShot(true);
    m_timer.setInterval(usualDelay);
    connect(&m_timer, &QTimer::timeout, this, &ChangeNotifier::tell);
    connect(session, &MonitorSession::stateChanged, this, &ChangeNotifier::onStateChanged);
}

void ChangeNotifier::setEnabled(bool enabled)
{
    m_enabled = enabled;
    if (!enabled) {
        m_timer.stop();
        m_waiting.clear();
    }
}

void ChangeNotifier::onStateChanged(const StateChange &change)
{
    const Watch *watch = m_session->watch(change.watchId);
    if (!m_enabled || !change.isNews() || !watch)
        return;
    const auto known = std::find_if(m_waiting.begin(), m_waiting.end(), [&change](const Changed &one) {
        return one.change.watchId == change.watchId;
    });
    if (known == m_waiting.end()) {
        m_waiting.append({change, watch->displayName()});
    } else {
        const StateChange first = known->change;
        *known = {change, watch->displayName()};
        known->change.from = first.from;
        known->change.isFirst = first.isFirst;
    }
    if (!m_timer.isActive()) // not anew: something that changes all the time must be told, too
        m_timer.start();
}

void ChangeNotifier::tell()
{
    QList<Changed> changed = std::exchange(m_waiting, {});
    changed.removeIf([](const Changed &one) { return !one.change.isNews(); });
    if (changed.isEmpty())
        return;
    std::stable_sort(changed.begin(), changed.end(),
                     [](const Changed &a, const Changed &b) { return a.change.to > b.change.to; });
    m_sink->show(changed.size() == 1 ? ofOne(changed.first()) : ofSeveral(changed));
}

Notification ChangeNotifier::ofOne(const Changed &changed)
{
    Notification told;
    told.worst = changed.change.to;
    told.watchId = changed.change.watchId;
    told.text = changed.change.reason;
    switch (changed.change.to) {
    case WatchState::Down:
        told.title = tr("%1 is down").arg(changed.name);
        break;
    case WatchState::Degraded:
        told.title = tr("%1 is degraded").arg(changed.name);
        break;
    case WatchState::Up:
    case WatchState::Unknown:
        told.title = tr("%1 is up again").arg(changed.name);
        break;
    }
    return told;
}

/// Worst first: "3 endpoints are down: …" by itself, or a line for each state.
Notification ChangeNotifier::ofSeveral(const QList<Changed> &all)
{
    constexpr int namesShown = 5;
    const auto namesOf = [&all](WatchState state) {
        QStringList names;
        int others = 0;
        for (const Changed &one : all) {
            if (one.change.to != state)
                continue;
            if (names.size() < namesShown)
                names.append(one.name);
            else
                ++others;
        }
        if (others > 0)
            names.append(tr("%n other(s)", "the end of a list of names", others));
        return names.isEmpty() ? QString() : QLocale().createSeparatedList(names);
    };
    const QString down = namesOf(WatchState::Down);
    const QString degraded = namesOf(WatchState::Degraded);
    const QString up = namesOf(WatchState::Up);
    const int count = int(all.size());

    Notification told;
    told.worst = all.first().change.to;
    told.watchId = all.first().change.watchId;
    if (degraded.isEmpty() && up.isEmpty()) {
        told.title = tr("%n endpoint(s) are down", nullptr, count);
        told.text = down;
    } else if (down.isEmpty() && up.isEmpty()) {
        told.title = tr("%n endpoint(s) are degraded", nullptr, count);
        told.text = degraded;
    } else if (down.isEmpty() && degraded.isEmpty()) {
        told.title = tr("%n endpoint(s) are up again", nullptr, count);
        told.text = up;
    } else {
        told.title = tr("%n endpoint(s) have changed", nullptr, count);
        QStringList lines;
        if (!down.isEmpty())
            lines.append(tr("Down: %1").arg(down));
        if (!degraded.isEmpty())
            lines.append(tr("Degraded: %1").arg(degraded));
        if (!up.isEmpty())
            lines.append(tr("Up again: %1").arg(up));
        told.text = lines.join(u'\n');
    }
    return told;
}

} // namespace Loopscope
