// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contender.h"

#include <algorithm>

namespace Loopscope {

QString contenderName(Contender contender, bool withClient)
{
    const QString strategy = strategyName(contender.strategy);
    return withClient ? strategy + QStringLiteral(" · ") + clientId(contender.client) : strategy;
}

bool haveSeveralClients(std::span<const Contender> contenders)
{
    return std::ranges::any_of(
        contenders, [&contenders](const Contender &one) { return one.client != contenders.front().client; });
}

} // namespace Loopscope
