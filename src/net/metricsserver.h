// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>
#include <QTcpServer>

#include <chrono>
#include <functional>

namespace Loopscope {

/// A very small HTTP/1.1 server for one page, GET or HEAD /metrics, on 127.0.0.1 only: what Prometheus
/// scrapes. One request a connection; clients that are slow, send too much or come too many are cut off. Runs
/// on the event loop of the thread that owns it.
class MetricsServer : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxConnections = 32; ///< more: the oldest one is closed
    static constexpr qsizetype maxHeadBytes = 8 * 1024; ///< of a request

    /// \a page makes the page each time it is asked for; \a contentType is sent with it.
    MetricsServer(std::function<QByteArray()> page, const QByteArray &contentType, QObject *parent = nullptr);
    ~MetricsServer() override;

    /// Listens on 127.0.0.1:\a port; 0 picks a free one. An Error says why it could not.
    Status start(quint16 port);
    [[nodiscard]] quint16 port() const { return m_listener.serverPort(); } ///< 0 while it does not listen
    /// For all that a client does, from its connection to the last byte that it takes; 10 s unless set.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline = deadline; }
    [[nodiscard]] qsizetype connections() const { return m_clients.size(); } ///< at the moment

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, QByteArrayView head);

    const std::function<QByteArray()> m_page;
    const QByteArray m_contentType;
    std::chrono::milliseconds m_deadline;
    QTcpServer m_listener;
    QList<QTcpSocket *> m_clients; // the oldest first
};

} // namespace Loopscope
