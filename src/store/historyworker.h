// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/history.h"
#include "store/historyquestion.h"
#include "store/historywrite.h"
#include "store/storage.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <deque>
#include <variant>

namespace Loopscope {

/// The part of a History that lives in its thread: takes writes and questions, and has all that came while
/// the last commit was on written by the next one. While the storage is in trouble writes wait here, and
/// questions are refused.
class HistoryWorker : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 mostWaitingBytes = 256 << 20; ///< what comes beyond is lost, and said to be

    explicit HistoryWorker(std::unique_ptr<Storage> storage);
    ~HistoryWorker() override;

    void open();
    void write(HistoryWrite write);
    void ask(HistoryQuestion question);
    void setRetention(const Retention &retention);
    /// Writes what is still to be, trying again until \a deadline, closes, and ends this thread's event loop.
    void finish(QDeadlineTimer deadline);

Q_SIGNALS:
    void healthChanged(const Loopscope::HistoryHealth &health);
    void notice(const QString &text);
    void ticksStored(const QList<Loopscope::WatchTick> &ticks);
    void entriesChanged();

private:
    using Job = std::variant<HistoryWrite, HistoryQuestion>;

    void workSoon();
    void work();
    bool isOpened();
    bool writeFront(); ///< false: they wait
    void tellOf(std::span<const HistoryWrite *const> writes);
    void wait(const StorageTrouble &trouble);
    void refuseQuestions(const QString &message);
    void maintain();
    void tell();

    std::unique_ptr<Storage> m_storage;
    std::deque<Job> m_queue;
    qint64 m_waitingBytes = 0; // of the writes in it
    qint64 m_lost = 0;
    QTimer m_workTimer{this};
    QTimer m_upkeepTimer{this};
    StorageTrouble m_trouble; // without a message: none
    QString m_awayMessage; // of a database behind the storage
    qint64 m_away = 0; // what waits for it
    HistoryHealth m_health;
    bool m_isOpen = false;
};

} // namespace Loopscope
