// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/historylocation.h"

#include <optional>

class QCommandLineParser;

namespace Loopscope {

/// The value of --history, where \a parser has it; else \a location stays.
Status parseHistory(const QCommandLineParser &parser, std::optional<HistoryLocation> &location);

} // namespace Loopscope
