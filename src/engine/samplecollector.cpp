// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/samplecollector.h"

#include <algorithm>
#include <limits>

namespace Loopscope {

SampleCollector::SampleCollector(qint64 originNs) : m_originNs(originNs) { }

void SampleCollector::beginBatch(const Batch &batch)
{
    const std::scoped_lock lock(m_mutex);
    m_harvest.batch = batch;
    m_inFlight = {};
    m_endNs = 0;
}

void SampleCollector::sending()
{
    const std::scoped_lock lock(m_mutex);
    m_inFlight.enter(monotonicNs());
}

void SampleCollector::drained()
{
    const std::scoped_lock lock(m_mutex);
    m_inFlight.drain(monotonicNs());
}

void SampleCollector::record(int lane, quint32 index, const Exchange &exchange)
{
    const std::scoped_lock lock(m_mutex);
    m_inFlight.leave(monotonicNs());
    Batch &batch = m_harvest.batch;

    Sample sample;
    sample.startNs = exchange.startNs - m_originNs;
    sample.latencyNs = exchange.latencyNs;
    sample.queueNs = exchange.queueNs;
    sample.dnsNs = exchange.dnsNs;
    sample.connectNs = exchange.connectNs;
    sample.tlsNs = exchange.tlsNs;
    sample.waitNs = exchange.waitNs;
    sample.downloadNs = exchange.downloadNs;
    sample.bytesReceived = exchange.bytesReceived;
    sample.index = index;
    sample.round = batch.round;
    sample.lane = quint16(lane);
    sample.status = quint16(std::clamp(exchange.status, 0, int(std::numeric_limits<quint16>::max())));
    sample.errorText = intern(exchange.errorText);
    sample.strategy = batch.strategy;
    sample.client = batch.client;
    sample.error = exchange.error;
    sample.connectionReused = exchange.connectionsOpened == 0 && exchange.status != 0;
    m_harvest.samples.push_back(sample);

    batch.startNs = batch.done == 0 ? sample.startNs : std::min(batch.startNs, sample.startNs);
    m_endNs = std::max(m_endNs, sample.endNs());
    batch.totalNs = m_endNs - batch.startNs;
    batch.connectionsOpened += exchange.connectionsOpened;
    batch.retries += exchange.retries;
    batch.latencySumNs += exchange.latencyNs;
    ++batch.done;
}

SampleCollector::Harvest SampleCollector::take()
{
    const std::scoped_lock lock(m_mutex);
    const qint64 nowNs = monotonicNs();
    m_harvest.batch.meanInFlight = m_inFlight.mean(nowNs);
    m_harvest.batch.steadyInFlight = m_inFlight.steadyMean(nowNs);
    Harvest harvest{std::move(m_harvest.samples), std::move(m_harvest.errorTexts), m_harvest.batch};
    m_harvest.samples.clear();
    m_harvest.samples.reserve(harvest.samples.size());
    m_harvest.errorTexts.clear();
    return harvest;
}

quint16 SampleCollector::intern(const QString &text)
{
    if (text.isEmpty())
        return 0;
    if (const auto known = m_textIds.constFind(text); known != m_textIds.cend())
        return *known;
    if (m_textIds.size() >= maxErrorTexts)
        return 0;
    const auto id = quint16(m_textIds.size() + 1);
    m_textIds.insert(text, id);
    m_harvest.errorTexts.append(text);
    return id;
}

} // namespace Loopscope
