// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <poll.h>
#include <unistd.h>

namespace Loopscope {

void out(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
}

void flushOut()
{
    std::fflush(stdout);
}

bool outFailed()
{
    return std::ferror(stdout) != 0;
}

Status finishOut()
{
    if (std::fflush(stdout) == 0 && !outFailed())
        return success();
    if (readerHasLeft()) {
        std::signal(SIGPIPE, SIG_DFL); // which is ignored otherwise
        std::raise(SIGPIPE);
    }
    return outError();
}

bool readerHasLeft()
{
    pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

Error outError()
{
    return Error{QCoreApplication::translate("Loopscope::Console",
                                             "Not everything could be written to standard output; check "
                                             "where it leads and the free space there.")};
}

QByteArray complaint(QString sentence)
{
    for (QChar &character : sentence) {
        if (character.category() == QChar::Other_Control && character != u'\n')
            character = QChar::ReplacementCharacter;
    }
    return "loopscope-cli: " + sentence.toUtf8() + '\n';
}

void complain(const QString &sentence)
{
    std::fflush(stdout);
    std::fputs(complaint(sentence).constData(), stderr);
}

ProgressLine::ProgressLine() : m_isTerminal(isatty(STDERR_FILENO) == 1) { }

ProgressLine::~ProgressLine()
{
    clear();
}

void ProgressLine::show(const QString &text)
{
    if (!m_isTerminal)
        return;
    std::fflush(stdout);
    std::fprintf(stderr, "\r\033[K%s", text.toUtf8().constData());
    std::fflush(stderr);
    m_isShown = true;
}

void ProgressLine::clear()
{
    if (!m_isShown)
        return;
    std::fputs("\r\033[K", stderr);
    std::fflush(stderr);
    m_isShown = false;
}

} // namespace Loopscope
