// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"

#include <mutex>
#include <vector>

namespace Loopscope {

/// Takes down what happens in a run of the Lab, with the time, until the next update. enter() from any
/// thread; everything else is for the thread of the run.
class LabRecorder
{
public:
    /// What came since the last take().
    struct Harvest
    {
        std::vector<LabTransition> transitions;
        std::vector<LabLine> lines;
    };

    /// The origin of all times is now.
    void begin();
    [[nodiscard]] qint64 originUs() const { return m_originUs; } ///< microseconds since 1970 UTC
    [[nodiscard]] qint64 nowNs() const; ///< since the origin
    /// Microseconds since 1970 UTC of a time since the origin.
    [[nodiscard]] qint64 wallUs(qint64 ns) const { return m_originUs + ns / 1000; }

    /// \a coroutine enters \a state. Returns when, in ns since the origin.
    qint64 enter(int coroutine, LabState state, int worker = LabTransition::noWorker);
    /// Nothing for an empty \a text.
    void print(qint64 atNs, int coroutine, const QString &text);
    [[nodiscard]] Harvest take();

private:
    qint64 m_originNs = 0;
    qint64 m_originUs = 0;
    std::mutex m_mutex; // of the harvest
    Harvest m_harvest;
};

} // namespace Loopscope
