// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/memorymeter.h"

#include <QFile>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

qint64 peakKib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("Cannot read /proc/self/status");
    const QByteArray text = status.readAll();
    const auto line = text.indexOf("VmHWM:");
    return text.mid(line + 6, text.indexOf("kB", line) - line - 6).trimmed().toLongLong();
}

} // namespace

MemoryMeter::MemoryMeter()
{
    QFile peaks(u"/proc/self/clear_refs"_s);
    if (peaks.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        peaks.write("5"); // see proc(5)
    m_before = peakKib();
}

qint64 MemoryMeter::growthKib() const
{
    return peakKib() - m_before;
}

} // namespace Loopscope
