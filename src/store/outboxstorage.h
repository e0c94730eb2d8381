// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historylocation.h"
#include "store/outbox.h"
#include "store/storage.h"

#include <QElapsedTimer>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <deque>

namespace Loopscope {

class Delivery;

/// A history in PostgreSQL: what is written is put into a file here first, and delivered from there, in order
/// and once, whenever the database is reached.
class OutboxStorage : public Storage
{
    Q_OBJECT

public:
    explicit OutboxStorage(const HistoryLocation &location);
    ~OutboxStorage() override;

    Trouble open() override;
    [[nodiscard]] bool isOpening() const override { return m_isOpening; }
    Trouble store(std::span<const HistoryWrite *const> writes) override;
    void ask(HistoryQuestion question) override;
    void setRetention(const Retention &retention) override;
    bool maintain(qint64 nowUs) override;
    void close() override;

private:
    struct Waiting
    {
        qint64 after = 0; ///< the last item that must be delivered before
        HistoryQuestion question;
    };

    [[nodiscard]] Trouble openOutbox();
    [[nodiscard]] Trouble take(const DatabaseError &error);
    void deliverNext();
    [[nodiscard]] Trouble openAt(int place);
    bool adoptAnother();
    void takeDelivered(qint64 upTo);
    [[nodiscard]] bool takeReached(qint64 delivered);
    void takeFailure(const QString &message, bool passes);
    void askDelivered();
    void refuse(const HistoryQuestion &question);
    void refuseWaiting();
    [[nodiscard]] QList<WatchSummary> remembered();
    void tellAway();
    void tellSilence();

    const HistoryLocation m_location;
    QString m_file; // of the outbox: the location's, or one beside it where that is another process's
    QElapsedTimer m_sinceAdoption; // or since none was found to be adopted
    Database m_database{Backend::Sqlite};
    std::unique_ptr<Outbox> m_outbox; // null while closed
    std::unique_ptr<QThread> m_thread;
    Delivery *m_delivery = nullptr; // lives in m_thread, deleted with it
    std::deque<Waiting> m_waiting;
    qint64 m_delivered = 0;
    bool m_isDelivering = false;
    bool m_isOpening = false; // nobody was told yet whether it is reached
    bool m_isReached = false; // at least once, and what it has of this outbox is known
    QString m_awayMessage; // empty: it is not known to be away
    std::chrono::milliseconds m_pause{0};
    Retention m_retention = Retention::forEver(); // until somebody says what may be dropped
    QTimer m_retryTimer{this};
    QTimer m_tellTimer{this};
    QTimer m_openingTimer{this};
};

} // namespace Loopscope
