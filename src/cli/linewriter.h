// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>
#include <memory>
#include <thread>

namespace Loopscope {

/// Writes lines to standard output and standard error from a thread of its own, in order, so that a reader
/// who does not read (a paused pager, a terminal after Ctrl+S) holds up nobody else. Of what waits it keeps 1
/// MiB; lines beyond that are left out, and how many is told where they would be.
class LineWriter
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::LineWriter)

public:
    LineWriter();
    /// What is not written by then is lost: see finish().
    ~LineWriter();
    LineWriter(const LineWriter &) = delete;
    LineWriter &operator=(const LineWriter &) = delete;

    /// To standard output, as it is. Never waits.
    void out(const QString &text);
    /// A complaint() to standard error. Never waits.
    void complain(const QString &sentence);
    /// Whether something could not be written to standard output: its reader has left, or the disk was full.
    [[nodiscard]] bool hasFailed() const;

    /// Waits until all is written, also how many lines were left out at last; where nobody reads on for so
    /// long, what is left is lost. Has an outError() where hasFailed(), but none where the reader has left:
    /// what he did not want to see is no loss.
    [[nodiscard]] Status finish(std::chrono::milliseconds patience);

private:
    struct Queue;

    void add(int descriptor, const QByteArray &line);
    void tellLeftOut(int descriptor);

    const std::shared_ptr<Queue> m_queue; // the thread's, too: it may have to be left behind in a write
    std::thread m_thread;
};

} // namespace Loopscope
