// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep.h"

namespace Loopscope {

using namespace Qt::StringLiterals;

void SweepStep::completeFigures()
{
    failed = count - ok;
    throughput = totalNs > 0 ? double(ok) * 1e9 / double(totalNs) : 0;
    failing = double(failed) > failingShare * double(count);
}

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
