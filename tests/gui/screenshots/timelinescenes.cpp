// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One long stair against two short blocks; then many requests.
void photographTimeline(Photographer &camera)
{
    RunPlan plan;
    plan.count = 40;
    plan.clients = {ClientKind::Curl};
    camera.showTab(1);
    camera.makeHigh(true);
    camera.run(plan, u"/delay/20ms..60ms"_s, 1500ms);
    camera.shoot(u"timeline-running"_s);
    camera.stop();
    camera.setTimelineRows(TimelineRows::Requests);
    camera.run(plan, u"/delay/20ms..60ms"_s);
    camera.shoot(u"timeline-light"_s);
    camera.setTimelineRows(TimelineRows::Lanes);
    camera.shoot(u"timeline-lanes"_s);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"timeline-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"timeline-zh_TW-dark"_s);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan.count = 100'000;
    plan.concurrency = 200;
    plan.strategies = {Strategy::Concurrent};
    camera.run(plan, u"/fast"_s);
    camera.shoot(u"timeline-100000"_s);
    camera.makeHigh(false);
    camera.showTab(0);
}

} // namespace Loopscope
