// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/requestindexer.h"

namespace Loopscope {

RequestIndexer::RequestIndexer(Receiver receiver, QObject *parent)
    : QObject(parent), m_receiver(std::move(receiver))
{
    m_pool.setMaxThreadCount(1);
}

RequestIndexer::~RequestIndexer()
{
    cancel();
    m_pool.waitForDone();
}

void RequestIndexer::start(const RequestQuery &query, const RequestSnapshot &snapshot)
{
    cancel();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_pool.start([this, query, snapshot, cancelled = m_cancelled] {
        std::optional<RequestIndex> index = makeIndex(query, snapshot, *cancelled);
        if (!index)
            return;
        const auto deliver = [this, cancelled, index = std::make_shared<RequestIndex>(std::move(*index))] {
            if (*cancelled) // while this was on its way
                return;
            m_cancelled.reset();
            m_receiver(std::move(*index));
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

void RequestIndexer::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_cancelled.reset();
    m_pool.clear();
}

} // namespace Loopscope
