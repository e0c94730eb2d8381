// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "engine/clients.h"
#include "engine/labloop.h"
#include "engine/labpool.h"
#include "engine/labrecorder.h"

#include <QCoroTask>

#include <atomic>
#include <memory>
#include <vector>

namespace Loopscope {

/// One run of a plan of the Lab on the event loop of the thread that makes it: coroutines of QCoro, begun and
/// ended in the order in which asyncio begins and ends its own. \a plan has no problems; all arguments
/// outlive this. From the moment when \a stopped is set, from whatever thread, none begins; stop() follows.
class LabExecution
{
public:
    LabExecution(const LabPlan &plan, const HttpClientFactory &factory, LabRecorder &recorder,
                 const std::atomic<bool> &stopped);

    /// Begins the recorder's time, and ends when every coroutine has ended. Once.
    QCoro::Task<> run();
    /// Ends every coroutine, and those to come, as cancelled.
    void stop();

    // After run():
    [[nodiscard]] qint64 totalNs() const { return m_totalNs; }
    [[nodiscard]] bool interrupted() const { return m_ended < m_total; }
    [[nodiscard]] int failed() const { return m_failed; } ///< also meanwhile

private:
    QCoro::Task<> oneByOne();
    QCoro::Task<> together();
    QCoro::Task<> madeFirst();
    QCoro::Task<> bounded();
    /// Takes the next coroutine until none is left.
    QCoro::Task<> work(int worker);
    /// As asyncio.create_task(): a coroutine that begins on the loop's next turn.
    QCoro::Task<> task(int index);
    /// The coroutine itself. \a index is an actor's.
    QCoro::Task<> coroutine(int index, int worker);
    QCoro::Task<LabOutcome> wait(int index);

    void printMainStart(qint64 atNs);
    void endMain();
    void end(int index, int worker, const LabOutcome &outcome, qint64 startNs);
    [[nodiscard]] const LabCoroutine &rowOf(int index) const;
    [[nodiscard]] const RequestSpec &specOf(int index) const;

    const LabPlan &m_plan;
    LabRecorder &m_recorder;
    const QList<LabActor> m_actors;
    const int m_first; // actor that is no main()
    const int m_total; // without main()
    std::vector<RequestSpec> m_specs; // of each row

    LabLoop m_loop;
    std::unique_ptr<HttpClient> m_client; // of requests on the loop
    std::vector<int> m_freeLanes; // of m_client
    std::unique_ptr<LabPool> m_pool; // of LabDrive::ThreadPool

    int m_next = 0; // the actor that a worker takes next
    int m_ended = 0; // by themselves
    int m_failed = 0;
    qint64 m_totalNs = 0;
    const std::atomic<bool> &m_stopped; // seen at once, whatever is in the loop's queue
};

} // namespace Loopscope
