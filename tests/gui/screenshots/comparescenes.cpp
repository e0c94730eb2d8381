// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void photographCompare(Photographer &camera)
{
    camera.shoot(u"compare-empty"_s);

    RunPlan plan;
    camera.run(plan, u"/delay/40ms..60ms"_s, 2500ms);
    camera.shoot(u"compare-running"_s);
    camera.stop();

    plan.rounds = 3;
    camera.run(plan, u"/delay/40ms..60ms"_s);
    camera.shoot(u"compare-light"_s);
    camera.showTab(2);
    camera.shoot(u"compare-requests"_s);
    camera.showTab(3);
    camera.shoot(u"compare-log"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"compare-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"compare-zh_TW-dark"_s);
    camera.setAppearance(ColorChoice::Light);
    camera.shoot(u"compare-zh_TW"_s);
    camera.setLanguage(u"en"_s);

    plan.clients = {allClients.begin(), allClients.end()};
    camera.run(plan, u"/delay/40ms..60ms"_s);
    camera.shoot(u"compare-clients"_s);
    camera.showView(1);
    camera.shoot(u"compare-clients-phases"_s);
    camera.showView(2);
    camera.shoot(u"compare-clients-comparison"_s);
    camera.showTab(2);
    camera.shoot(u"compare-clients-requests"_s);
    camera.showTab(0);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"compare-clients-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.shoot(u"compare-clients-zh_TW-dark"_s);
    camera.showView(0);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan = {};
    plan.count = 200;
    plan.strategies = {Strategy::Concurrent, Strategy::Threads};
    plan.request.timeout = 45ms;
    camera.run(plan, u"/delay/20ms..60ms"_s);
    camera.showTab(2);
    camera.shoot(u"compare-errors"_s);
    camera.showTab(0);
}

} // namespace Loopscope
