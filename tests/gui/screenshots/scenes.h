// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Loopscope {

class Photographer;

// Each begins and ends in English and the light appearance.
void photographCompare(Photographer &camera);
void photographTimeline(Photographer &camera);
void photographSweep(Photographer &camera);
void photographLab(Photographer &camera);
void photographMonitor(Photographer &camera);
void photographHistory(Photographer &camera);

} // namespace Loopscope
