// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/runrecorder.h"

#include "cli/console.h"
#include "cli/historyopening.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace Loopscope {

using namespace std::chrono_literals;

namespace {
constexpr auto patience = 10s;
constexpr auto pause = 100ms;
} // namespace

Status RunRecorder::open(const std::optional<HistoryLocation> &location)
{
    if (!location)
        return success();
    m_history = std::make_unique<History>(*location);
    m_history->setRetention(Retention::forEver()); // what others keep here is not ours to drop
    connect(m_history.get(), &History::notice, this, &complain);
    const Status opened = waitUntilOpen(*m_history, [] { return false; });
    if (!opened)
        m_history.reset();
    return opened;
}

/// Empty when all that was written before is safe.
QString RunRecorder::askOnce()
{
    QEventLoop asking;
    std::optional<QString> problem;
    m_history->tags().then(&asking, [&](const Result<QStringList> &answer) {
        problem = answer.error();
        asking.quit();
    });
    if (!problem) // it was not answered within then()
        asking.exec();
    return problem.value_or(QString());
}

Status RunRecorder::record(const NewEntry &entry)
{
    if (!m_history)
        return success();
    m_history->add(entry);
    QString problem = askOnce();
    const bool waitsBeside = m_history->location().kind == HistoryLocation::Kind::Postgres;
    const QDeadlineTimer deadline(patience);
    while (!problem.isEmpty() && !waitsBeside && m_history->health().kind != HistoryHealth::Kind::Failed
           && !deadline.hasExpired()) {
        QEventLoop waiting;
        QTimer::singleShot(pause, &waiting, &QEventLoop::quit);
        waiting.exec();
        problem = askOnce();
    }
    const bool isLost =
        !problem.isEmpty() && (!waitsBeside || m_history->health().kind == HistoryHealth::Kind::Failed);
    const QString reason = m_history->health().reason();
    m_history.reset();
    if (isLost)
        return Error{reason.isEmpty() ? problem : reason};
    if (!problem.isEmpty())
        complain(problem);
    return success();
}

} // namespace Loopscope
