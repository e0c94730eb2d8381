// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/watch.h"

#include <QObject>

namespace Loopscope {

/// What a desktop shows in its corner.
struct Notification
{
    QString title;
    QString text; ///< plain; lines end with \n
    WatchState worst = WatchState::Unknown; ///< of what it tells
    QString watchId; ///< where a click leads; empty: to all of them

    bool operator==(const Notification &) const = default;
};

/// Where notifications go. GUI thread only.
class NotificationSink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const Loopscope::Notification &notification) = 0;

Q_SIGNALS:
    /// A person has clicked on one about this watch.
    void activated(const QString &watchId);
};

} // namespace Loopscope
