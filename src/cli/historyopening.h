// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"
#include "store/history.h"

#include <functional>

namespace Loopscope {

/// Runs an event loop until \a history can be written. An Error says why it cannot: at once where that will
/// not change, else after some seconds, in which another program may let go of the file. A PostgreSQL that is
/// away is none: what it is to get is kept until it is back. Success, too, as soon as \a isGivenUp, which is
/// asked again whenever the event loop was left or the history has something to tell.
Status waitUntilOpen(History &history, const std::function<bool()> &isGivenUp);

} // namespace Loopscope
