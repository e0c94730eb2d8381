// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/strategy.h"

#include <span>

namespace Loopscope {

/// What a run compares: a strategy, driven with a client. Each has its own batches, figures and place in
/// every chart.
struct Contender
{
    Strategy strategy = Strategy::Sequential;
    ClientKind client = ClientKind::Qt;

    /// 0-based place among allContenders, for arrays.
    [[nodiscard]] constexpr std::size_t index() const
    {
        return std::size_t(strategy) * allClients.size() + std::size_t(client);
    }
    bool operator==(const Contender &) const = default;
};

inline constexpr std::size_t contenderCount = allStrategies.size() * allClients.size();

/// Strategy by strategy, and within each client by client.
inline constexpr std::array<Contender, contenderCount> allContenders = [] {
    std::array<Contender, contenderCount> all;
    for (const Strategy strategy : allStrategies) {
        for (const ClientKind client : allClients) {
            const Contender contender{strategy, client};
            all[contender.index()] = contender;
        }
    }
    return all;
}();

/// The translated name for people: "concurrent", or "concurrent · curl" where \a withClient, which is for
/// runs with several clients.
[[nodiscard]] QString contenderName(Contender contender, bool withClient);

/// Whether \a contenders differ in their clients, so that their names must tell.
[[nodiscard]] bool haveSeveralClients(std::span<const Contender> contenders);

} // namespace Loopscope
