// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/demoserver.h"

#include "net/democonnection.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <future>

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int backlog = 4096; ///< connects that may wait to be accepted; the system may allow fewer

/// Lives in the server's thread and owns the connections.
class DemoListener : public QTcpServer
{
public:
    explicit DemoListener(DemoState &state) : m_state(state)
    {
        setProxy(QNetworkProxy::NoProxy); // the system's may be set for all of the process
        setListenBacklogSize(backlog);
        // After an error such as too many open files QTcpServer accepts no more until told to.
        connect(this, &QTcpServer::acceptError, this,
                [this] { QTimer::singleShot(20ms, this, &QTcpServer::resumeAccepting); });
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        m_state.counters.connections.fetch_add(1, std::memory_order_relaxed);
        new DemoConnection(descriptor, m_state, this);
    }

private:
    DemoState &m_state;
};

Error listenError(const QTcpServer &listener, quint16 port)
{
    if (listener.serverError() == QAbstractSocket::AddressInUseError) {
        return {QCoreApplication::translate(
                    "Loopscope::DemoServer",
                    "The demo server cannot use port %1, because another program does. Choose another port, "
                    "or 0 for any free one.")
                    .arg(port)};
    }
    return {
        QCoreApplication::translate("Loopscope::DemoServer",
                                    "The demo server cannot use port %1 (%2). Choose another port, or 0 for "
                                    "any free one.")
            .arg(port)
            .arg(listener.errorString())};
}

} // namespace

struct DemoServer::Private
{
    DemoCounters counters;
    std::unique_ptr<QThread> thread;
    quint16 port = 0;
};

DemoServer::DemoServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>()) { }

DemoServer::~DemoServer()
{
    stop();
}

Status DemoServer::start(quint16 port)
{
    stop();
    std::promise<Result<quint16>> listening;
    auto outcome = listening.get_future();
    d->thread.reset(
        QThread::create([&counters = d->counters, port, listening = std::move(listening)]() mutable {
            DemoState state{.counters = counters};
            DemoListener listener(state);
            if (!state.timers.isValid() || !listener.listen(QHostAddress::LocalHost, port)) {
                listening.set_value(listenError(listener, port));
                return;
            }
            listening.set_value(listener.serverPort());
            QEventLoop().exec(); // until stop() quits the thread
        }));
    d->thread->setObjectName(u"demo server"_s);
    d->thread->start();
    const Result<quint16> actualPort = outcome.get();
    if (!actualPort) {
        stop();
        return Error{actualPort.error()};
    }
    d->port = actualPort.value();
    return success();
}

void DemoServer::stop()
{
    if (!d->thread)
        return;
    d->thread->quit();
    d->thread->wait();
    d->thread.reset();
    d->port = 0;
}

quint16 DemoServer::port() const
{
    return d->port;
}

QUrl DemoServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(d->port).arg(path));
}

DemoServer::Counters DemoServer::counters() const
{
    return {.connections = d->counters.connections.load(std::memory_order_relaxed),
            .requests = d->counters.requests.load(std::memory_order_relaxed)};
}

} // namespace Loopscope
