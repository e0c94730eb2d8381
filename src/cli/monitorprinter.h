// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cli/textmonitor.h"

#include <QHash>

#include <chrono>

namespace Loopscope {

class LineWriter;

/// Prints what a monitor sees, and keeps what is said of it in the end: a bounded amount for each watch.
class MonitorPrinter
{
public:
    /// \a isQuiet: prints nothing. \a lines must outlive this.
    MonitorPrinter(LineWriter &lines, bool isQuiet) : m_lines(lines), m_isQuiet(isQuiet) { }

    /// What the following is about. Totals of watches that are gone stay.
    void setWatches(const QList<Watch> &watches);
    void print(const QList<WatchTick> &ticks);
    /// Below the line of the tick that decided, which may still be to come.
    void print(const StateChange &change);
    /// Changes whose ticks never came, and the totals.
    void printEnd(std::chrono::milliseconds watched);

private:
    void write(const QString &line) const;

    LineWriter &m_lines;
    const bool m_isQuiet;
    int m_nameWidth = 0;
    QList<WatchTotals> m_totals; // in the order in which they came to be known
    QHash<QString, qsizetype> m_places; // in m_totals, by id
    QHash<QString, qint64> m_lastPrintedUs; // start of the last tick, by watch
    QList<StateChange> m_pending;
};

} // namespace Loopscope
