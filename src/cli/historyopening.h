// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/history.h"

namespace Loopscope {

/// Runs an event loop until \a history can be written. An Error says why it cannot: at once where that will
/// not change, else after some seconds, in which another program may let go of the file. A PostgreSQL that is
/// away is none: what it is to get is kept until it is back.
Status waitUntilOpen(History &history);

} // namespace Loopscope
