// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <optional>

namespace Loopscope {

/// How long a history keeps what. Nothing: for ever.
struct Retention
{
    using Days = std::chrono::days;

    std::optional<Days> ticks{30}; ///< then only their hours are left
    std::optional<Days> hours{400}; ///< then only their days are left
    std::optional<Days> days;
    std::optional<Days> changes; ///< of states, and annotations
    std::optional<Days> documents{90}; ///< the requests of runs that are not pinned; the figures stay
    std::optional<Days> runs; ///< that are not pinned, and have neither tag nor note
    std::optional<Days> sweeps; ///< likewise
    std::optional<Days> labRuns; ///< likewise

    /// Drops nothing.
    [[nodiscard]] static Retention forEver()
    {
        Retention retention;
        retention.ticks.reset();
        retention.hours.reset();
        retention.documents.reset();
        return retention;
    }
    bool operator==(const Retention &) const = default;
};

} // namespace Loopscope
