// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/historydatabase.h"
#include "store/historylocation.h"
#include "store/historyquestion.h"
#include "store/outbox.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace Loopscope {

/// How \a location is connected to: with its own options, and ours where it says nothing.
[[nodiscard]] Database::Address postgresAddress(const HistoryLocation &location);

/// The part of a history in PostgreSQL that waits for the network, in a thread of its own: connects, puts
/// into the database what the outbox holds, asks, and keeps it small. It never touches the disk.
class Delivery : public QObject
{
    Q_OBJECT

public:
    explicit Delivery(const HistoryLocation &location);
    ~Delivery() override;

    /// Delivers what the source \a uid has, in order, in one transaction; delivered() or failed() comes.
    /// Without \a items it sees to the connection, and delivered() tells what the database has already.
    void deliver(const QString &uid, const std::vector<OutboxItem> &items);
    void ask(const HistoryQuestion &question);
    void setRetention(const Retention &retention);
    void close();

Q_SIGNALS:
    void delivered(qint64 upTo);
    /// \a passes: it is worth to try again.
    void failed(const QString &message, bool passes);
    void notice(const QString &text);

private:
    bool connectAs(const QString &uid);
    void fail();
    void maintain();

    const HistoryLocation m_location;
    Database m_database{Backend::Postgres};
    std::unique_ptr<HistoryDatabase> m_history; // null while not connected
    QString m_uid;
    QString m_permanent; // why it will never work; empty: it may
    QString m_problem; // why it did not work the last time; a sentence
    Retention m_retention = Retention::forEver(); // until somebody says what may be dropped
    QTimer m_upkeepTimer{this};
};

} // namespace Loopscope
