// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/demoserver.h"

#include <QObject>

namespace Loopscope {

/// The demo server of the desktop program, on the same port from one start to the next, so that what was kept
/// of its URLs still works. The program that has the watch list serves it and keeps its port; another one
/// that runs beside it offers what that one serves, until it takes the list over. GUI thread only.
class DemoHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// \a isOwner: this program has the watch list. offered() follows, unless there is nothing to offer or it
    /// was offered already.
    void serve(bool isOwner);
    /// Of this program's own server; 0: it has none.
    [[nodiscard]] quint16 port() const { return m_server.port(); }

Q_SIGNALS:
    /// \a url can be asked. Where \a lastPort is neither 0 nor that of \a url, the demo server was there
    /// before, and nobody serves there any more.
    void offered(const QUrl &url, quint16 lastPort);

private:
    DemoServer m_server;
};

} // namespace Loopscope
