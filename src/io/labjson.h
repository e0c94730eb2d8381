// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/labrun.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace Loopscope {

/// The version of the format that labRunToJson() writes, and the newest that parseLabJson() reads.
inline constexpr int labJsonVersion = 1;

/// The member "plan" of a Lab run, without credentials.
[[nodiscard]] QJsonObject labPlanToJson(const LabPlan &plan);
/// Reads it back, as runPlanFromJson() does.
[[nodiscard]] Result<LabPlan> labPlanFromJson(const QJsonObject &object);

/// The whole Lab run as JSON, {"format":"loopscope-lab","version":1,…}. `transitions` are stored by column;
/// `coroutine` is an index into the actors that the plan makes, `line_coroutine` likewise, −1 for the whole
/// loop; `worker` is −1 for none. No credentials are in it. Any thread, given a snapshot.
[[nodiscard]] QByteArray labRunToJson(const LabRun &run);

/// Reads \a text back to an equal LabRun, but for the credentials. An Error, to be put after "… cannot be
/// opened:", says whether it is not a Lab run, of a newer version, or damaged (and where). Every value is
/// checked against its range. Bounded in time and memory by the size of \a text. Any thread.
[[nodiscard]] Result<LabRun> parseLabJson(const QByteArray &text);

} // namespace Loopscope
