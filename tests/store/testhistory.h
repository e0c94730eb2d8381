// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTest>

#include <random>
#include <sys/stat.h>

namespace Loopscope {

/// Waits for an answer.
template <typename T>
[[nodiscard]] Result<T> answer(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000))
        return Error{QStringLiteral("no answer")};
    return future.result();
}

/// The history at \a place, with \a outbox for what waits where that is in PostgreSQL.
[[nodiscard]] inline HistoryLocation historyAt(const QString &place, const QString &outbox)
{
    HistoryLocation location = HistoryLocation::parse(place).value();
    if (location.kind == HistoryLocation::Kind::Postgres)
        location.file = outbox;
    return location;
}

/// A second's tick of a watch, which is up; each \a second has a latency of its own.
[[nodiscard]] inline WatchTick makeTick(const QString &watchId, qint64 second)
{
    WatchTick item{watchId, {}};
    item.tick.startedAtUs = second * 1'000'000;
    item.tick.interval = std::chrono::seconds(1);
    item.tick.level = WatchState::Up;
    item.tick.planned = item.tick.ended = 1;
    item.tick.latency.add(5'000'000 + second % 1'000);
    return item;
}

/// A run that ended \a secondsAgo.
[[nodiscard]] inline NewEntry makeEntry(const QString &id, qint64 secondsAgo)
{
    NewEntry fresh;
    fresh.entry.id = id;
    fresh.entry.startedAtUs = QDateTime::currentMSecsSinceEpoch() * 1'000 - secondsAgo * 1'000'000;
    fresh.entry.url = QStringLiteral("http://example.org/Straße");
    fresh.entry.summary = QStringLiteral("concurrent: 71.0 ms");
    fresh.entry.source = QStringLiteral("here");
    fresh.plan = "{}";
    return fresh;
}

/// How many locks the processes of this machine have on the file \a path; -1: it is not there.
[[nodiscard]] inline qsizetype locksOn(const QString &path)
{
    struct stat status
    {
    };
    QFile list(QStringLiteral("/proc/locks"));
    if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !list.open(QIODevice::ReadOnly))
        return -1;
    return list.readAll().count(':' + QByteArray::number(qulonglong(status.st_ino)) + ' ');
}

/// Whole seconds since 1970, so that no retention takes away what tests write.
[[nodiscard]] inline qint64 secondsNow()
{
    return QDateTime::currentSecsSinceEpoch();
}

/// How often a file is damaged: \a usual, or what LOOPSCOPE_DAMAGES says.
[[nodiscard]] inline int damagesWanted(int usual)
{
    bool isSet = false;
    const int set = qEnvironmentVariableIntValue("LOOPSCOPE_DAMAGES", &isSet);
    return isSet ? set : usual;
}

/// \a whole, damaged in the \a i-th way: cut short, a bit that is another one (of the head first), or some
/// bytes that are others.
[[nodiscard]] inline QByteArray damage(const QByteArray &whole, int i, std::mt19937 &random)
{
    QByteArray damaged = whole;
    if (i % 4 == 0) {
        damaged.truncate(i < 8 ? i * 20 : qsizetype(random() % std::size_t(whole.size())));
    } else if (i % 4 == 1) {
        damaged[i < 400 ? i / 4 : qsizetype(random() % std::size_t(whole.size()))] ^= char(1 << random() % 8);
    } else {
        const auto at = qsizetype(random() % std::size_t(whole.size() - 600));
        for (qsizetype k = 0; k < (i % 4 == 2 ? 16 : 600); ++k)
            damaged[at + k] = char(random());
    }
    return damaged;
}

} // namespace Loopscope
