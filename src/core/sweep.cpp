// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep.h"

#include <array>

namespace Loopscope {

using namespace Qt::StringLiterals;

QString sweepEndId(Sweep::End end)
{
    switch (end) {
    case Sweep::End::Complete:
        return u"complete"_s;
    case Sweep::End::Interrupted:
        return u"interrupted"_s;
    case Sweep::End::ThreeFailingSteps:
        return u"three_failing_steps"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Sweep::End> sweepEndFromId(QStringView id)
{
    for (const Sweep::End end :
         {Sweep::End::Complete, Sweep::End::Interrupted, Sweep::End::ThreeFailingSteps}) {
        if (sweepEndId(end) == id)
            return end;
    }
    return std::nullopt;
}

} // namespace Loopscope
