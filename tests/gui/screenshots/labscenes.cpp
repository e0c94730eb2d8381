// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photographer.h"
#include "scenes.h"

#include "core/labpresets.h"

namespace Loopscope {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void photographLab(Photographer &camera)
{
    const QList<LabPreset> presets = labPresets(camera.url(u"/delay/50ms"_s));
    for (const LabPreset &preset : presets) {
        camera.runLab(preset.plan);
        camera.shoot(u"lab-"_s + preset.id);
    }
    camera.showTab(1);
    camera.runLab(presets.first().plan);
    camera.shoot(u"lab-code"_s);
    camera.showTab(0);

    LabPlan plan = presets.at(3).plan;
    plan.drive = LabDrive::Bounded;
    plan.limit = 3;
    plan.coroutines[0].repeat = 6;
    plan.coroutines[1].repeat = 20;
    camera.runLab(plan, 3s);
    camera.shoot(u"lab-running"_s);
    camera.stop();
    camera.shoot(u"lab-stopped"_s);
    camera.runLab(plan);
    camera.setAppearance(ColorChoice::Dark);
    camera.shoot(u"lab-dark"_s);
    camera.showTab(1);
    camera.shoot(u"lab-code-dark"_s);
    camera.setLanguage(u"zh_TW"_s);
    camera.showTab(0);
    camera.shoot(u"lab-zh_TW-dark"_s);
    camera.setLanguage(u"en"_s);
    camera.setAppearance(ColorChoice::Light);

    plan.coroutines[0].repeat = 9'000;
    plan.coroutines[0].delayNs = 500'000'000;
    plan.coroutines[1].repeat = 1'000;
    plan.limit = 1'000;
    camera.runLab(plan);
    camera.shoot(u"lab-10000"_s);
}

} // namespace Loopscope
