// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/linewriter.h"

#include "cli/console.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

#include <poll.h>
#include <unistd.h>

namespace Loopscope {

namespace {

constexpr qsizetype mostBytes = qsizetype(1) << 20; // that wait

struct Line
{
    int descriptor = STDOUT_FILENO;
    QByteArray bytes;
};

/// Waits for the reader, if need be for ever. False: there is none, or no room.
bool writeAll(const Line &line)
{
    for (qsizetype done = 0; done < line.bytes.size();) {
        const ssize_t written =
            write(line.descriptor, line.bytes.constData() + done, std::size_t(line.bytes.size() - done));
        if (written < 0 && errno == EAGAIN) { // somebody who shares the descriptor does not wait for it
            pollfd room{.fd = line.descriptor, .events = POLLOUT, .revents = 0};
            poll(&room, 1, -1);
        } else if (written < 0 && errno != EINTR) {
            return false;
        }
        done += std::max(ssize_t(0), written);
    }
    return true;
}

} // namespace

struct LineWriter::Queue
{
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<Line> lines; // the first one stays until it is written
    qsizetype bytes = 0; // of lines
    qint64 written = 0; // lines, with those that failed
    int leftOut = 0; // since there was no room
    bool hasFailed = false; // standard output, once
    bool hasEnded = false;

    /// The thread.
    void run()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return hasEnded || !lines.empty(); });
            if (hasEnded)
                return;
            const Line line = lines.front(); // a copy that shares the bytes: others add lines meanwhile
            lock.unlock();
            const bool isWritten = writeAll(line); // after a failure, too: a disk may have room again
            lock.lock();
            hasFailed |= !isWritten && line.descriptor == STDOUT_FILENO;
            lines.pop_front();
            bytes -= line.bytes.size();
            ++written;
            changed.notify_all();
        }
    }

    void push(Line line)
    {
        bytes += line.bytes.size();
        lines.push_back(std::move(line));
        changed.notify_all();
    }
};

LineWriter::LineWriter() : m_queue(std::make_shared<Queue>()), m_thread([queue = m_queue] { queue->run(); })
{
}

LineWriter::~LineWriter()
{
    bool isWriting = false;
    {
        const std::scoped_lock lock(m_queue->mutex);
        m_queue->hasEnded = true;
        isWriting = !m_queue->lines.empty();
        m_queue->changed.notify_all();
    }
    if (isWriting)
        m_thread.detach(); // perhaps for ever
    else
        m_thread.join();
}

void LineWriter::out(const QString &text)
{
    add(STDOUT_FILENO, text.toUtf8());
}

void LineWriter::complain(const QString &sentence)
{
    add(STDERR_FILENO, complaint(sentence));
}

void LineWriter::add(int descriptor, const QByteArray &line)
{
    const std::scoped_lock lock(m_queue->mutex);
    if (m_queue->bytes + line.size() > mostBytes) {
        ++m_queue->leftOut;
        return;
    }
    tellLeftOut(descriptor);
    m_queue->push({descriptor, line});
}

/// With the mutex locked.
void LineWriter::tellLeftOut(int descriptor)
{
    if (const int count = std::exchange(m_queue->leftOut, 0); count > 0)
        m_queue->push(
            {descriptor, tr("… %n line(s) were left out: nobody read on.", nullptr, count).toUtf8() + '\n'});
}

bool LineWriter::hasFailed() const
{
    const std::scoped_lock lock(m_queue->mutex);
    return m_queue->hasFailed;
}

Status LineWriter::finish(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_queue->mutex);
    tellLeftOut(STDOUT_FILENO);
    qint64 before = -1;
    while (!m_queue->lines.empty() && std::exchange(before, m_queue->written) != m_queue->written)
        m_queue->changed.wait_for(lock, patience,
                                  [&] { return m_queue->lines.empty() || m_queue->written != before; });
    return m_queue->hasFailed && !readerHasLeft() ? Status(outError()) : success();
}

} // namespace Loopscope
