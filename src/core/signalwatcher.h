// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Loopscope {

/// Turns SIGINT and SIGTERM into a Qt signal. One that comes more than a moment after the first ends a
/// program that hangs, and every DependentGroup with it. SIGHUP, once it is watched, is one any number of
/// times. At most one object at a time, in the main thread, before any other thread starts.
class SignalWatcher : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

    /// From now on SIGHUP does not end the program.
    void watchHangup();

Q_SIGNALS:
    /// By SIGINT or SIGTERM, as \a number says.
    void interrupted(int number);
    void hungUp();

private:
    QSocketNotifier m_notifier;
};

} // namespace Loopscope
