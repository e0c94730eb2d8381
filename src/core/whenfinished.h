// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>

#include <utility>

namespace Loopscope {

/// Calls \a function with the result of \a future in the thread of \a context, which is this one; never once
/// \a context is gone. QFuture::then() with a context does not outlive it: Qt 6.4 asserts, or looks at what
/// another thread deletes.
template <typename T, typename Function>
void whenFinished(const QFuture<T> &future, QObject *context, Function function)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0) // else it was given up
                             function(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace Loopscope
