// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

#include "support/slotserver.h"

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Sweeps of servers that are known: what they should show is plain.
void photographSweep(Photographer &camera)
{
    SweepPlan plan;
    plan.durationPerStep = 1s;
    plan.concurrencies = SweepPlan::doublingUpTo(128);
    const SlotServer slots(16, 50ms);
    plan.request.url = slots.url();
    camera.sweep(plan, 11s);
    camera.shoot(u"sweep-running"_s);
    camera.stop();
    camera.sweep(plan);
    camera.selectConcurrency(32);
    camera.shoot(u"sweep-light"_s);
    camera.showTab(1);
    camera.shoot(u"sweep-fit"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"sweep-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"sweep-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.shoot(u"sweep-zh_TW"_s);
    camera.setLanguage(u"en"_s);

    plan.rounds = 1;
    plan.durationPerStep = 1s;
    const SlotServer falling(16, 50ms, SlotServer::FallAfter{700, SlotServer::Fall::Status503});
    plan.request.url = falling.url();
    camera.sweep(plan);
    camera.shoot(u"sweep-failing"_s);
}

} // namespace Loopscope
