// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/run.h"

#include <QJsonObject>
#include <QString>

namespace Loopscope {

/// Everything but the samples of a run, from the members that writeRunJson() wrote. \a problem is left empty,
/// or says which member is missing or out of its range ("plan.count cannot be 0"); the run is of no use then.
[[nodiscard]] Run runFromHead(const QJsonObject &head, QString &problem);

} // namespace Loopscope
