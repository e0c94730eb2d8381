// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"
#include "core/sweepplan.h"
#include "core/watch.h"

class QWidget;

namespace Loopscope::HostConsent {

/// Whether \a plan may run: it goes to this machine, is small (at most 200 requests and 20 in flight), or the
/// person has said so once for its host, which is remembered in the settings. Asks with a dialog over \a
/// parent.
[[nodiscard]] bool ask(const RunPlan &plan, QWidget *parent);
/// The same for each host that \a plan sends requests to.
[[nodiscard]] bool ask(const LabPlan &plan, QWidget *parent);

/// The same for a sweep; one by time is never small.
[[nodiscard]] bool ask(const SweepPlan &plan, QWidget *parent);

/// The same for a watch, which goes on for as long as it is watched, and so is never small.
[[nodiscard]] bool ask(const Watch &watch, QWidget *parent);
/// The same for each host that \a watches send requests to, those that are not paused.
[[nodiscard]] bool ask(const QList<Watch> &watches, QWidget *parent);

/// Whether \a plan is one to ask about, whatever was answered before.
[[nodiscard]] bool isNeeded(const RunPlan &plan);
[[nodiscard]] bool isNeeded(const LabPlan &plan);
[[nodiscard]] bool isNeeded(const SweepPlan &plan);
[[nodiscard]] bool isNeeded(const QList<Watch> &watches);

} // namespace Loopscope::HostConsent
