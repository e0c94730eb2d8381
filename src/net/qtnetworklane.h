// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/cpuclock.h"
#include "net/httpclient.h"

#include <QNetworkReply>
#include <QObject>
#include <QTimer>

namespace Loopscope {

/// Watches one reply at a time and takes its times in direct slots, before anybody is resumed.
class QtNetworkLane : public QObject
{
    Q_OBJECT

public:
    QtNetworkLane();

    /// Sends \a request; the reply stays this lane's, and finish() must follow it.
    QNetworkReply *start(QNetworkAccessManager &manager, const QNetworkRequest &request,
                         const RequestSpec &spec);
    /// Ends the reply at once, as ErrorKind::Cancelled.
    void abort();
    /// What was measured, once the reply has finished; lets go of it.
    [[nodiscard]] Exchange finish();

private:
    void onBody();
    void onFinished();
    void endAs(ErrorKind reason);

    [[nodiscard]] ErrorKind errorKind() const;
    [[nodiscard]] QString errorText() const;
    /// How often Qt sent the request again by itself.
    [[nodiscard]] int retries() const;
    [[nodiscard]] int connectionsOpened() const;
    void addPhases(Exchange &exchange) const;

    const CpuClock m_threadCpu = CpuClock::ofThisThread();
    QTimer m_deadline;
    QNetworkReply *m_reply = nullptr;

    // Of the current reply, on monotonicNs(); 0 is "not yet".
    qint64 m_startNs = 0;
    qint64 m_connectingNs = 0;
    qint64 m_sentNs = 0;
    qint64 m_headNs = 0;
    qint64 m_endNs = 0;
    qint64 m_loopWorkNs = 0; // what the loop worked while the request was in flight; until it ends, minus its
                             // thread's CPU time at the start
    qint64 m_bytes = 0;
    QByteArray m_body;
    qint64 m_keepBodyBytes = 0;
    bool m_wantsCertificate = false;
    int m_connections = 0; // that Qt told of
    int m_firstConnections = 0; // as above, before the request was first sent
    int m_sendings = 0;
    int m_redirects = 0;
    bool m_isEncrypted = false;
    bool m_expectsBody = true;
    ErrorKind m_reason = ErrorKind::None; // why we ended it ourselves
};

} // namespace Loopscope
