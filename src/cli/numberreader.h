// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan.h"

#include <QString>

#include <chrono>

class QCommandLineParser;

namespace Loopscope {

/// Reads the numbers of options out of a parser and remembers the first problem.
class NumberReader
{
public:
    using Milliseconds = std::chrono::milliseconds; // lupdate takes the qualified name for a context

    /// \a parser has parsed, and must outlive the reader.
    explicit NumberReader(const QCommandLineParser &parser) : m_parser(parser) { }

    /// The value of \a option; \a fallback where it is not set, no number or outside \a range.
    [[nodiscard]] int integer(const QString &option, int fallback, Range range);
    /// Likewise of an option in seconds, to the millisecond.
    [[nodiscard]] Milliseconds seconds(const QString &option, Milliseconds fallback, Range rangeMs);

    /// One sentence; empty while there is none.
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    void complain(const QString &sentence);

    const QCommandLineParser &m_parser;
    QString m_problem;
};

/// As it is typed: "-n", "--count".
[[nodiscard]] QString optionName(const QString &option);

} // namespace Loopscope
