// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Loopscope {

/// Gives threads that are started later Qt's own event loop instead of GLib's, which makes system calls for
/// every event that is posted to it, and rounds timers up to whole milliseconds. Qt's network threads and the
/// engine post several for each request. The main thread keeps GLib, for the desktop's sake. Once, as the
/// first thing in main(): it changes the environment, which must not happen beside other threads.
void keepGLibOutOfThreads();

} // namespace Loopscope
