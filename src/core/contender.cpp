// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/contender.h"

namespace Loopscope {

QString contenderName(Contender contender, bool withClient)
{
    const QString strategy = strategyName(contender.strategy);
    return withClient ? strategy + QStringLiteral(" · ") + clientId(contender.client) : strategy;
}

} // namespace Loopscope
