// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace Loopscope {

/// The built-in HTTP/1.1 server, on loopback only, in a thread of its own: a target that needs no network,
/// and the fault injector of the tests. Its paths: see DemoRoute. Usable from one thread; start() blocks
/// until it listens.
class DemoServer : public QObject
{
    Q_OBJECT

public:
    /// What the server itself counted, for checking a client against.
    struct Counters
    {
        qint64 connections = 0; ///< accepted
        qint64 requests = 0; ///< heads read completely
    };

    explicit DemoServer(QObject *parent = nullptr);
    ~DemoServer() override; ///< stops

    /// Listens on 127.0.0.1:\a port (0 picks a free one), after stop(). An Error says why it could not. The
    /// counters go on; what is drawn at random (delays, failures) begins anew, the same each time.
    Status start(quint16 port = 0);
    /// Closes every connection; returns when the thread has ended. Harmless when not started.
    void stop();

    [[nodiscard]] quint16 port() const; ///< 0 when not started
    /// "http://127.0.0.1:port" + \a path.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] Counters counters() const; ///< thread-safe

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Loopscope
