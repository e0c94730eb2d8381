// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Loopscope {

/// What a monitor knows of the time, so that tests can make time of their own. Lives in the monitor's thread.
class MonitorClock : public QObject
{
    Q_OBJECT

public:
    /// Nanoseconds since some moment; never steps, and goes on while the machine sleeps.
    [[nodiscard]] virtual qint64 nowNs() const = 0;
    /// Microseconds since 1970 UTC, as the machine has it: may step either way.
    [[nodiscard]] virtual qint64 wallUs() const = 0;
    /// Asks for one due(), at \a ns on nowNs() or as soon after it as can be, in place of what was asked for
    /// before.
    virtual void wakeAt(qint64 ns) = 0;

Q_SIGNALS:
    void due();

protected:
    using QObject::QObject;
};

/// The machine's own clocks. A machine that slept past a wake-up wakes the monitor as soon as it goes on.
class SystemMonitorClock final : public MonitorClock
{
    Q_OBJECT

public:
    explicit SystemMonitorClock(QObject *parent = nullptr);
    ~SystemMonitorClock() override;

    [[nodiscard]] qint64 nowNs() const override;
    [[nodiscard]] qint64 wallUs() const override;
    void wakeAt(qint64 ns) override;

private:
    void onReady();

    // QTimer counts whole milliseconds, and not those that the machine sleeps.
    const int m_timer;
    QSocketNotifier m_notifier;
};

} // namespace Loopscope
