// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/historyopening.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace Loopscope {

using namespace std::chrono_literals;

Status waitUntilOpen(History &history, const std::function<bool()> &isGivenUp)
{
    using Kind = HistoryHealth::Kind;
    constexpr auto patience = 3s;
    const QDeadlineTimer deadline(patience);
    const bool canWait = history.location().kind == HistoryLocation::Kind::Postgres;
    const auto isDecided = [&] {
        const Kind kind = history.health().kind;
        return kind == Kind::Good || kind == Kind::Failed
            || (kind == Kind::Waiting && (canWait || deadline.hasExpired()));
    };
    while (!isDecided()) {
        QEventLoop opening;
        QObject::connect(&history, &History::healthChanged, &opening, &QEventLoop::quit);
        if (history.health().kind == Kind::Waiting)
            QTimer::singleShot(int(deadline.remainingTime()), &opening, &QEventLoop::quit);
        opening.exec();
        if (isGivenUp())
            return success();
    }
    const HistoryHealth health = history.health();
    if (health.kind == Kind::Good || (health.kind == Kind::Waiting && canWait))
        return success();
    return Error{health.reason()};
}

} // namespace Loopscope
