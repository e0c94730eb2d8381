// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/monitoroptions.h"

#include "cli/help.h"
#include "cli/historyoption.h"
#include "cli/numberreader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

constexpr Range portRange{0, 65'535};
constexpr Range keepDays{1, 36'500};
constexpr Range durationMs{100, 366LL * 86'400'000};

} // namespace

Result<Options> parseMonitor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addPositionalArgument(u"FILE"_s, QString());
    parser.addOptions({
        {u"history"_s, {}, u"DATABASE"_s},
        {u"no-history"_s, {}},
        {u"keep-ticks"_s, {}, u"DAYS"_s},
        {u"metrics-port"_s, {}, u"PORT"_s},
        {u"duration"_s, {}, u"SECONDS"_s},
        {{u"q"_s, u"quiet"_s}, {}},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{monitorHelp()});
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty() || files.first().isEmpty())
        return Error{OptionText::tr("monitor needs the name of a watch list file.")};
    if (files.size() > 1)
        return Error{OptionText::tr("“%1” is one argument too many; monitor takes one watch list file.")
                         .arg(files.at(1))};

    MonitorOptions options;
    options.listPath = files.first();
    NumberReader numbers(parser);
    if (parser.isSet(u"metrics-port"_s))
        options.metricsPort = quint16(numbers.integer(u"metrics-port"_s, 0, portRange));
    if (parser.isSet(u"keep-ticks"_s))
        options.keepTicks = std::chrono::days(numbers.integer(u"keep-ticks"_s, 1, keepDays));
    options.duration = numbers.seconds(u"duration"_s, options.duration, durationMs);
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    if (parser.isSet(u"history"_s) && parser.isSet(u"no-history"_s))
        return Error{OptionText::tr("--%1 and --%2 exclude each other; give one of them.")
                         .arg(u"history"_s, u"no-history"_s)};
    if (parser.isSet(u"keep-ticks"_s) && parser.isSet(u"no-history"_s))
        return Error{OptionText::tr("--%1 and --%2 exclude each other; give one of them.")
                         .arg(u"keep-ticks"_s, u"no-history"_s)};
    if (parser.isSet(u"no-history"_s))
        options.history.reset();
    if (const Status history = parseHistory(parser, options.history); !history)
        return Error{history.error()};
    const bool isFile = options.history && options.history->kind == HistoryLocation::Kind::Sqlite;
    if (isFile && options.history->file == QDir::cleanPath(QFileInfo(options.listPath).absoluteFilePath()))
        return Error{OptionText::tr("The watch list and the history are the same file; give each its own.")};
    options.quiet = parser.isSet(u"quiet"_s);
    return Options(options);
}

} // namespace Loopscope
