// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/signalwatcher.h"

#include "core/dependentgroup.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

namespace Loopscope {

namespace {

constexpr std::array watchedSignals{SIGINT, SIGTERM};

// A signal handler may do little more than write to a pipe, and finds it only in a global.
std::array<int, 2> wakePipe{-1, -1};
std::atomic<qint64> endWantedNs = 0; // when the first of watchedSignals came
static_assert(std::atomic<qint64>::is_always_lock_free);

// timeout(1) and some service managers signal the process and then its group, which are the same one.
constexpr qint64 sameWishNs = 300'000'000;

qint64 nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

extern "C" void onSignal(int number)
{
    const int interruptedErrno = errno;
    qint64 firstNs = 0;
    if (number != SIGHUP && !endWantedNs.compare_exchange_strong(firstNs, nowNs())) {
        if (nowNs() - firstNs > sameWishNs) {
            DependentGroup::killAll();
            std::signal(number, SIG_DFL);
            std::raise(number);
        }
        errno = interruptedErrno;
        return;
    }
    const char byte = char(number);
    [[maybe_unused]] const ssize_t written = write(wakePipe[1], &byte, 1);
    errno = interruptedErrno;
}

int openPipe()
{
    if (pipe2(wakePipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    return wakePipe[0];
}

} // namespace

SignalWatcher::SignalWatcher(QObject *parent) : QObject(parent), m_notifier(openPipe(), QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (read(wakePipe[0], &byte, 1) != 1)
            return;
        if (byte == SIGHUP)
            Q_EMIT hungUp();
        else
            Q_EMIT interrupted(byte);
    });
    endWantedNs = 0;
    for (int number : watchedSignals)
        std::signal(number, onSignal);
}

void SignalWatcher::watchHangup()
{
    std::signal(SIGHUP, onSignal);
}

SignalWatcher::~SignalWatcher()
{
    for (int number : watchedSignals)
        std::signal(number, SIG_DFL);
    std::signal(SIGHUP, SIG_DFL);
    m_notifier.setEnabled(false);
    close(wakePipe[0]);
    close(wakePipe[1]);
}

} // namespace Loopscope
