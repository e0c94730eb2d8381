// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Loopscope {

/// An HTTP server of known capacity, on 127.0.0.1 from construction to destruction: k slots, each of which
/// holds a request for the same time, while others wait in a queue, first come, first served. Hence it
/// answers k ÷ hold requests a second and no more, and its knee is at k in flight. It runs in a thread of its
/// own, on epoll and a timerfd: the holds are exact to some microseconds on an idle machine, and a slot that
/// is late is taken for free from when it was due, so that lateness does not lower the capacity. Requests
/// have no bodies; one at a time on each connection.
class SlotServer
{
public:
    /// What becomes of it in the end.
    enum class Fall {
        Status503, ///< answers everything at once, with 503
        Reset, ///< resets every connection as soon as a request is there
        Refuse, ///< closes all connections and listens no more
    };
    struct FallAfter
    {
        int requests; ///< that it takes first
        Fall fall;
    };

    SlotServer(int slots, std::chrono::microseconds hold, std::optional<FallAfter> fall = std::nullopt);
    ~SlotServer();

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] int requests() const; ///< read so far
    [[nodiscard]] int peakHeld() const; ///< slots in use at once, at most

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Loopscope
