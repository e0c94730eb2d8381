// SPDX-FileCopyrightText: 2026 The Loopscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/options.h"

#include "cli/compareoptions.h"
#include "cli/help.h"
#include "cli/laboptions.h"
#include "cli/monitoroptions.h"
#include "cli/numberreader.h"
#include "cli/sweepoptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Loopscope {

using namespace Qt::StringLiterals;

namespace {

struct OptionText
{
    Q_DECLARE_TR_FUNCTIONS(Loopscope::Options)
};

Result<Options> parseServe(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        {{u"p"_s, u"port"_s}, {}, u"PORT"_s},
        {{u"h"_s, u"help"_s}, {}},
    });
    if (!parser.parse(QStringList(u"loopscope-cli"_s) + arguments))
        return Error{parser.errorText()};
    if (parser.isSet(u"help"_s))
        return Options(ShowText{serveHelp()});
    if (!parser.positionalArguments().isEmpty())
        return Error{
            OptionText::tr("serve takes no argument “%1”.").arg(parser.positionalArguments().first())};

    NumberReader numbers(parser);
    ServeOptions options;
    options.port = quint16(numbers.integer(u"port"_s, 0, {0, 65'535}));
    if (!numbers.problem().isEmpty())
        return Error{numbers.problem()};
    return Options(options);
}

} // namespace

bool isCommand(const QString &name)
{
    return QStringList{u"compare"_s, u"sweep"_s, u"lab"_s, u"monitor"_s, u"serve"_s}.contains(name);
}

Result<Options> parseOptions(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    if (command == "compare"_L1)
        return parseCompare(arguments.mid(1));
    if (command == "sweep"_L1)
        return parseSweep(arguments.mid(1));
    if (command == "lab"_L1)
        return parseLab(arguments.mid(1));
    if (command == "monitor"_L1)
        return parseMonitor(arguments.mid(1));
    if (command == "serve"_L1)
        return parseServe(arguments.mid(1));
    if (command == "--version"_L1 || command == "-v"_L1)
        return Options(ShowText{u"loopscope-cli " LOOPSCOPE_VERSION "\n"_s});
    if (command == "--help"_L1 || command == "-h"_L1 || command == "help"_L1)
        return Options(ShowText{generalHelp()});
    if (command.isEmpty())
        return Error{OptionText::tr("A command is missing: compare, sweep, lab, monitor or serve.")};
    return Error{
        OptionText::tr("“%1” is not a command; use compare, sweep, lab, monitor or serve.").arg(command)};
}

} // namespace Loopscope
