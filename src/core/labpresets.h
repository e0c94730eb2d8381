// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labplan.h"

namespace Loopscope {

/// A program of the notes on Python's asyncio, as a plan of the Lab.
struct LabPreset
{
    QString id; ///< for files and the command line: "one-by-one"; never translated
    QString name; ///< translated: "Await one by one"
    LabPlan plan;
    QString python; ///< the program itself, so that it runs with Python 3.8 and newer; never translated
};

/// Every program of the notes, in their order of difficulty. Requests go to \a requestUrl, such as the demo
/// server's.
[[nodiscard]] QList<LabPreset> labPresets(const QUrl &requestUrl);

/// The one that does what \a plan does, if any: what the plan's drive does not use, and its timeout, may
/// differ. Its requests go where those of \a plan go.
[[nodiscard]] std::optional<LabPreset> labPresetOf(const LabPlan &plan);

} // namespace Loopscope
