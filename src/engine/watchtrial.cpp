// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/watchtrial.h"

#include "engine/monitor.h"

#include <mutex>

namespace Loopscope {

using namespace Qt::StringLiterals;

/// Counted in the monitor's thread, read in the owner's.
struct StatusCounts
{
    std::mutex mutex;
    QMap<int, int> counts{}; // by status
};

namespace {

/// Notes the status of each answer: of a tick itself only the first bad one is known.
class CountingClient final : public HttpClient
{
public:
    CountingClient(std::unique_ptr<HttpClient> client, std::shared_ptr<StatusCounts> statuses)
        : m_client(std::move(client)), m_statuses(std::move(statuses))
    {
    }

    QCoro::Task<Exchange> send(int lane, const RequestSpec &spec) override
    {
        Exchange exchange = co_await m_client->send(lane, spec);
        if (exchange.error == ErrorKind::None) {
            const std::scoped_lock lock(m_statuses->mutex);
            ++m_statuses->counts[exchange.status];
        }
        co_return exchange;
    }
    void abort() override { m_client->abort(); }
    [[nodiscard]] qint64 activeWaitNs() const override { return m_client->activeWaitNs(); }

private:
    const std::unique_ptr<HttpClient> m_client;
    const std::shared_ptr<StatusCounts> m_statuses;
};

HttpClientFactory countingClients(const std::shared_ptr<StatusCounts> &statuses)
{
    return [statuses, make = makeWatchClients()](ClientKind kind, ClientUse use, int lanes) {
        std::unique_ptr<HttpClient> client = make(kind, use, lanes);
        return std::unique_ptr<HttpClient>(std::make_unique<CountingClient>(std::move(client), statuses));
    };
}

} // namespace

WatchTrial::WatchTrial(QObject *parent) : QObject(parent) { }

WatchTrial::~WatchTrial() = default;

Status WatchTrial::start(const Watch &watch)
{
    cancel();
    Watch tried = watch;
    tried.id = u"trial"_s;
    tried.paused = false;
    tried.jitterPercent = 0;
    auto statuses = std::make_shared<StatusCounts>();
    auto monitor = std::make_unique<Monitor>(countingClients(statuses));
    connect(monitor.get(), &Monitor::ticked, this, &WatchTrial::onTicked);
    if (Status accepted = monitor->setWatches({tried}); !accepted)
        return accepted;
    m_limits = tried.limits;
    m_statuses = std::move(statuses);
    m_monitor = std::move(monitor);
    return success();
}

void WatchTrial::cancel()
{
    m_monitor.reset();
    m_statuses.reset();
}

void WatchTrial::onTicked(const QList<WatchTick> &ticks)
{
    TrialOutcome outcome{ticks.first().tick, m_limits, {}};
    {
        const std::scoped_lock lock(m_statuses->mutex);
        outcome.statuses = m_statuses->counts;
    }
    // It is telling us; and whoever is told may start another.
    m_monitor->disconnect(this);
    m_monitor->stop();
    m_monitor.release()->deleteLater();
    m_statuses.reset();
    Q_EMIT ended(outcome);
}

} // namespace Loopscope
