// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/watchsummary.h"

#include <QList>
#include <QString>

#include <functional>

namespace Loopscope {

class HistoryDatabase;

/// A question to a history. One of these is called, once, in the thread of the database or of the worker.
struct HistoryQuestion
{
    std::function<void(HistoryDatabase &)> answer;
    std::function<void(const QString &)> refuse; ///< with one translated sentence
    /// Null, or instead of refuse() where the database is away and what was last known of the watches will
    /// do.
    std::function<void(const QList<WatchSummary> &)> recall;
};

} // namespace Loopscope
