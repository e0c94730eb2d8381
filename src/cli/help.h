// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Loopscope {

/// The pages that --help prints, 80 columns wide.
[[nodiscard]] QString generalHelp();
[[nodiscard]] QString compareHelp();
[[nodiscard]] QString sweepHelp();
[[nodiscard]] QString labHelp();
[[nodiscard]] QString monitorHelp();
[[nodiscard]] QString serveHelp();

} // namespace Loopscope
