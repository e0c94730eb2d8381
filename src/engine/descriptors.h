// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"
#include "core/watch.h"

namespace Loopscope {

/// Raises this process's soft limit of open files to the hard one. Once, from main().
void raiseDescriptorLimit();

/// How many more files and sockets this process may open now.
[[nodiscard]] qint64 availableDescriptors();

/// Whether \a plan fits in \a available file descriptors. The Error names the concurrency or the number of
/// threads that would work.
Status checkDescriptors(const RunPlan &plan, qint64 available);

/// The same for what \a watches may have open beyond what \a before had, which counts as open. The Error
/// says what can be done.
Status checkDescriptors(const QList<Watch> &watches, const QList<Watch> &before, qint64 available);

} // namespace Loopscope
