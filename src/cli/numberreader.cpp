// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/numberreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

} // namespace

int NumberReader::integer(const QString &option, int fallback, Range range)
{
    if (!m_parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const qlonglong value = m_parser.value(option).toLongLong(&isNumber);
    if (isNumber && range.contains(value))
        return int(value);
    complain(rangeProblem(optionName(option), range));
    return fallback;
}

NumberReader::Milliseconds NumberReader::seconds(const QString &option, Milliseconds fallback, Range rangeMs)
{
    if (!m_parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const double ms = m_parser.value(option).toDouble(&isNumber) * 1000.0;
    if (isNumber && ms >= double(rangeMs.low) && ms <= double(rangeMs.high))
        return Milliseconds(std::llround(ms));
    const auto shown = [](qint64 rangeEnd) {
        return QString::number(double(rangeEnd) / 1000.0, 'f', QLocale::FloatingPointShortest);
    };
    complain(OptionText::tr("%1 must be a number of seconds from %2 to %3.")
                 .arg(optionName(option), shown(rangeMs.low), shown(rangeMs.high)));
    return fallback;
}

void NumberReader::complain(const QString &sentence)
{
    if (m_problem.isEmpty())
        m_problem = sentence;
}

QString optionName(const QString &option)
{
    return (option.size() == 1 ? u"-"_s : u"--"_s) + option;
}

} // namespace Loopscope
