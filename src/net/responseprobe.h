// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/errorkind.h"
#include "core/plan.h"

#include <QFuture>
#include <QPromise>
#include <QTcpSocket>
#include <QTimer>

namespace Loopscope {

/// Finds out what Qt Network does not tell: whether a server that ended a connection before a complete head
/// had sent something that is not HTTP. It sends the request once more over a plain socket and looks at the
/// first bytes.
class ResponseProbe : public QObject
{
    Q_OBJECT

public:
    explicit ResponseProbe(QObject *parent = nullptr);

    /// ErrorKind::Protocol where the answer to \a spec does not begin like HTTP, else ErrorKind::Reset. The
    /// first call sends one request and takes a second at most; later calls share its verdict. Only GET and
    /// HEAD over plain HTTP/1.1 are sent again; for others the verdict is Reset at once.
    [[nodiscard]] QFuture<ErrorKind> verdict(const RequestSpec &spec);

    /// Ends a probe under way with ErrorKind::Reset.
    void abort();

private:
    void start(const RequestSpec &spec);
    void finish(ErrorKind verdict);

    QTcpSocket m_socket;
    QTimer m_deadline;
    QPromise<ErrorKind> m_promise;
    bool m_started = false;
};

} // namespace Loopscope
